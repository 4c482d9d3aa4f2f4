using TokenGen.Generator.Emission.Text;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// Writes members that replace the compiler's own, which would compare, hash and print every field again in each type: a seventh of the
/// assembly. C# requires each record to declare them; it cannot inherit them.
/// </summary>
internal static class RecordEqualityEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, string name, bool isSealed)
    {
        string modifier = isSealed ? "" : "virtual ";
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {modifier}bool Equals({name}? other) => base.Equals(other);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => base.GetHashCode();");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override bool PrintMembers({types["StringBuilder"]} builder) => base.PrintMembers(builder);");
    }
}
