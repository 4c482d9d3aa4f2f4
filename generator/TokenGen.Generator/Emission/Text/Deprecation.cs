namespace TokenGen.Generator.Emission.Text;

/// <summary>Writes <c>[Obsolete]</c> if the document says <c>deprecated</c>.</summary>
internal static class Deprecation
{
    public static void Emit(SourceWriter writer, TypeNames types, string? reason)
    {
        if (reason is not null)
        {
            writer.Line($"[{types["Obsolete"]}({CSharpLiteral.String(reason)})]");
        }
    }
}
