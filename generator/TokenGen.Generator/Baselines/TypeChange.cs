using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Baselines;

/// <summary>The type of a value before and now, as <see cref="TypeNotation"/> writes it.</summary>
internal readonly record struct TypeChange(string Old, string New)
{
    public bool IsAny => Old != New;

    /// <summary>Whether a value of before may still be sent.</summary>
    public bool AcceptsAllOfBefore => TypeNotation.IsWider(Bare(Old), Bare(New)) ? !IsNull(Old) || IsNull(New) : Bare(Old) == Bare(New) && !IsNull(Old);

    /// <summary>The change as code that reads responses meets it.</summary>
    public Change InResponse(Fact section, Fact part, string subject) =>
        Old == OperationFacts.NoBody ? Change.Harmless(section, part)
        : Bare(Old) == Bare(New)
            ? IsNull(New) ? new Change(BaselineDescriptors.MayBeMissing, section, part, subject) : Change.Harmless(section, part)
            : new Change(
                TypeNotation.IsWider(Bare(Old), Bare(New)) ? BaselineDescriptors.Widened : BaselineDescriptors.TypeChanged, section, part, subject, Old, New);

    private static bool IsNull(string type) => type.EndsWith("?", StringComparison.Ordinal);

    private static string Bare(string type) => IsNull(type) ? type.Substring(0, type.Length - 1) : type;
}
