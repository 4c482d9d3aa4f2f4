using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Drift.Clients;

/// <summary>The enum of the document.</summary>
public enum RefitKind
{
    Red,
    Green,
}

public sealed record RefitMaker(string First, string? Last);

public record RefitSample
{
    public long Id { get; init; }

    public string Name { get; init; } = null!;

    public decimal Price { get; init; }

    public bool Heated { get; init; }

    public DateTimeOffset Since { get; init; }

    public DateOnly Day { get; init; }

    public Guid Key { get; init; }

    public RefitKind Kind { get; init; }

    public List<string> Tags { get; init; } = [];

    public Dictionary<string, int> Notes { get; init; } = [];

    public RefitMaker Maker { get; init; } = null!;

    public int? MaybeCount { get; init; }

    public string? MaybeText { get; init; }

    public decimal? MaybeRate { get; init; }

    public double? MaybeShare { get; init; }

    public bool? MaybeFlag { get; init; }

    public DateTimeOffset? MaybeTime { get; init; }

    public DateOnly? MaybeDay { get; init; }

    public Guid? MaybeKey { get; init; }

    public RefitKind? MaybeKind { get; init; }

    public string? MaybeLevel { get; init; }

    public List<string>? MaybeTags { get; init; }

    public List<int>? MaybeParts { get; init; }

    public List<RefitMaker>? MaybeMakers { get; init; }

    public Dictionary<string, int>? MaybeNotes { get; init; }

    public RefitMaker? MaybeMaker { get; init; }

    public List<int?>? MaybeGaps { get; init; }

    public string? MaybeNull { get; init; }

    public RefitMaker? MaybePartner { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

public sealed record RefitHolder(RefitSample One, List<RefitSample> Many, Dictionary<string, RefitSample> Named);

/// <summary>The cases by their tag, in the form that System.Text.Json supports.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "sort", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(RefitSampleCase), "sample")]
public record RefitChoice
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

public sealed record RefitSampleCase : RefitChoice
{
    public long Id { get; init; }

    public string Name { get; init; } = null!;

    public decimal Price { get; init; }

    public bool Heated { get; init; }

    public DateTimeOffset Since { get; init; }

    public DateOnly Day { get; init; }

    public Guid Key { get; init; }

    public RefitKind Kind { get; init; }

    public List<string> Tags { get; init; } = [];

    public Dictionary<string, int> Notes { get; init; } = [];

    public RefitMaker Maker { get; init; } = null!;

    public int? MaybeCount { get; init; }

    public DateOnly? MaybeDay { get; init; }

    public RefitMaker? MaybeMaker { get; init; }

    /// <summary>The tag. System.Text.Json reads it itself.</summary>
    [JsonIgnore]
    public string Sort { get; } = "sample";
}

public sealed record RefitStatus(string Result, int Code, string? Message);

public sealed record RefitEnvelope(RefitStatus Status, RefitSample Response);
