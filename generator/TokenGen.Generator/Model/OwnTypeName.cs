namespace TokenGen.Generator.Model;

/// <summary>A type as the setting <c>Types</c> or the key <c>type</c> of the extension names it: <c>Acme.Money by Acme.MoneyCodec</c>.</summary>
/// <param name="Type">The type.</param>
/// <param name="Codec">What reads and writes it; null where the type says so itself.</param>
internal sealed record OwnTypeName(string Type, string? Codec)
{
    private const string Id = "id", NamedId = "id:", By = " by ";

    /// <summary>The codecs that are known without the project.</summary>
    public const string UnixSeconds = "UnixSeconds", UnixMilliseconds = "UnixMilliseconds";

    /// <summary>Whether it stands for a type of the schema's own, made for an identifier.</summary>
    public bool IsId => Type == Id || Type.StartsWith(NamedId, StringComparison.Ordinal);

    /// <summary>The name of that type; null where it is named after its place.</summary>
    public string? IdName => Type.StartsWith(NamedId, StringComparison.Ordinal) ? Type.Substring(NamedId.Length).Trim() : null;

    /// <summary>Whether the codec is one of the runtime's.</summary>
    public bool HasKnownCodec => Codec is null or UnixSeconds or UnixMilliseconds;

    public static OwnTypeName Parse(string text)
    {
        int by = text.IndexOf(By, StringComparison.Ordinal);
        return by < 0
            ? new OwnTypeName(text.Trim(), null)
            : new OwnTypeName(text.Substring(0, by).Trim(), text.Substring(by + By.Length).Trim());
    }

    public override string ToString() => Codec is null ? Type : Type + By + Codec;
}
