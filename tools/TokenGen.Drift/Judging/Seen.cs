using System.Text.Json;

namespace TokenGen.Drift.Judging;

/// <summary>What a caller sees of a value, whatever client returned it.</summary>
internal abstract record Seen
{
    public sealed record Nothing : Seen;

    public sealed record Flag(bool Value) : Seen;

    /// <summary>A number, as digits.</summary>
    public sealed record Number(string Digits) : Seen;

    public sealed record Text(string Value) : Seen;

    /// <summary>A date with or without a time.</summary>
    public sealed record Moment(DateTimeOffset Value) : Seen;

    /// <summary>Bytes, where the client hands out the body.</summary>
    public sealed record Bytes(byte[] Value) : Seen;

    public sealed record Items(IReadOnlyList<Seen> Values) : Seen;

    /// <summary>An object or a map, names in lower case. <paramref name="Extras"/> is what the client keeps without a type.</summary>
    public sealed record Members(IReadOnlyDictionary<string, Seen> Values, IReadOnlyDictionary<string, Seen> Extras) : Seen;

    /// <summary>JSON that the client hands out without a type: whatever came is there.</summary>
    public sealed record Raw(JsonElement Value) : Seen;

    /// <summary>A property that throws when it is read.</summary>
    public sealed record Throws(Exception Exception) : Seen;
}
