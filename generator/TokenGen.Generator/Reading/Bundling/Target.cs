using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>What a reference leads to.</summary>
internal sealed class Target(JsonNode node, ParsedFile file, string[] path)
{
    public JsonNode Node { get; } = node;

    public ParsedFile File { get; } = file;

    /// <summary>The place in <see cref="File"/>; empty when the reference means the whole file.</summary>
    public string[] Path { get; } = path;
}

internal enum ResolutionFailure
{
    None,
    NothingThere,
    FileNotGiven,
    Remote,
    Circular,

    /// <summary>It leads to something that can not stand where the reference does.</summary>
    WrongKind,

    /// <summary>The file has a fault that is reported where it is.</summary>
    FileUnreadable,
}

/// <summary>A target, or why there is none.</summary>
internal readonly record struct Resolution(Target? Target, ResolutionFailure Failure, string? MissingPath = null)
{
    /// <summary>
    /// The object on the way whose own reference fails, where it is not the one that was asked for: the fault is there, and many
    /// references may lead through it.
    /// </summary>
    public Target? FailedAt { get; init; }

    public static Resolution Of(Target target) => new(target, ResolutionFailure.None);

    public static Resolution Failed(ResolutionFailure failure, string? missingPath = null) => new(null, failure, missingPath);
}
