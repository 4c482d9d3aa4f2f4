using System.Text.Json;

namespace TokenGen.Drift.Judging;

/// <summary>A value as the caller of any client sees it.</summary>
internal abstract record Seen
{
    public sealed record Nothing : Seen;

    public sealed record Flag(bool Value) : Seen;

    /// <summary>A number, as its digits.</summary>
    public sealed record Number(string Digits) : Seen;

    public sealed record Text(string Value) : Seen;

    /// <summary>A date, with or without a time.</summary>
    public sealed record Moment(DateTimeOffset Value) : Seen;

    /// <summary>Bytes, if the client returns the body.</summary>
    public sealed record Bytes(byte[] Value) : Seen;

    public sealed record Items(IReadOnlyList<Seen> Values) : Seen;

    /// <summary>
    /// An object or a map, with names in lower case. <paramref name="Extras"/> holds what the client keeps without a type.
    /// </summary>
    public sealed record Members(IReadOnlyDictionary<string, Seen> Values, IReadOnlyDictionary<string, Seen> Extras) : Seen;

    /// <summary>JSON that the client returns without a type: it is complete.</summary>
    public sealed record Raw(JsonElement Value) : Seen;

    /// <summary>A property whose getter throws.</summary>
    public sealed record Throws(Exception Exception) : Seen;
}
