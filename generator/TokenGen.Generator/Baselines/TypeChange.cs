using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Baselines;

/// <summary>The old and the new type of a value, in the form of <see cref="TypeNotation"/>.</summary>
internal readonly record struct TypeChange(string Old, string New)
{
    public bool IsAny => Old != New;

    /// <summary>Whether every value that could be sent before may still be sent.</summary>
    public bool AcceptsAllOfBefore =>
        TypeNotation.IsWider(Bare(Old), Bare(New)) ? !IsNull(Old) || IsNull(New) : Bare(Old) == Bare(New) && !IsNull(Old);

    /// <summary>The effect of the change on code that reads responses.</summary>
    public Change InResponse(Fact section, Fact part, string subject) =>
        Old == OperationFacts.NoBody ? Change.Harmless(section, part)
        : Bare(Old) == Bare(New)
            ? IsNull(New) ? new Change(BaselineDescriptors.MayBeMissing, section, part, subject) : Change.Harmless(section, part)
            : new Change(
                TypeNotation.IsWider(Bare(Old), Bare(New)) ? BaselineDescriptors.Widened : BaselineDescriptors.TypeChanged, section, part, subject, Old, New);

    private static bool IsNull(string type) => type.EndsWith("?", StringComparison.Ordinal);

    private static string Bare(string type) => IsNull(type) ? type.Substring(0, type.Length - 1) : type;
}
