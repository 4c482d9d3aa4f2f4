using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>The target of a reference.</summary>
internal sealed class Target(JsonNode node, ParsedFile file, string[] path)
{
    public JsonNode Node { get; } = node;

    public ParsedFile File { get; } = file;

    /// <summary>The path in <see cref="File"/>; empty if the reference names the whole file.</summary>
    public string[] Path { get; } = path;
}

internal enum ResolutionFailure
{
    None,
    NothingThere,
    FileNotGiven,
    Remote,
    Circular,

    /// <summary>The target is an object of the wrong kind for the reference.</summary>
    WrongKind,

    /// <summary>The file has an error, which is reported in that file.</summary>
    FileUnreadable,
}

/// <summary>A target, or the reason why it was not found.</summary>
internal readonly record struct Resolution(Target? Target, ResolutionFailure Failure, string? MissingPath = null)
{
    /// <summary>
    /// The object on the way whose own reference fails, if it is not the requested one: the error is reported there once, although many
    /// references may pass through it.
    /// </summary>
    public Target? FailedAt { get; init; }

    public static Resolution Of(Target target) => new(target, ResolutionFailure.None);

    public static Resolution Failed(ResolutionFailure failure, string? missingPath = null) => new(null, failure, missingPath);
}
