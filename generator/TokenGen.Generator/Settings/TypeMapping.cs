using TokenGen.Generator.Model;

namespace TokenGen.Generator.Settings;

/// <summary>An entry of the setting <c>Types</c>.</summary>
/// <param name="Target">The schemas to map: <c>schema:Money</c>, <c>format:unix-time</c>, <c>type:number</c>, <c>Order.total</c>.</param>
/// <param name="Type">The type to map them to.</param>
/// <param name="Entry">The entry as the project writes it, to find its place for diagnostics.</param>
internal sealed record TypeMapping(string Target, OwnTypeName Type, string Entry)
{
    /// <summary>Parses an entry. An entry without a target or a type is kept, so that it can be reported at its place.</summary>
    public static TypeMapping Parse(string entry)
    {
        int equals = entry.IndexOf('=');
        return equals < 0
            ? new TypeMapping(entry, new OwnTypeName("", null), entry)
            : new TypeMapping(entry.Substring(0, equals).Trim(), OwnTypeName.Parse(entry.Substring(equals + 1)), entry);
    }

    public bool IsWhole => Target.Length > 0 && Type is { Type.Length: > 0, Codec: not "" };
}
