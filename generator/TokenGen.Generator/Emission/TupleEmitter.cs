using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes a tuple as its users see it: a property for each item, and one for what follows.</summary>
internal static class TupleEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, TupleModel tuple)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer, tuple.Documentation, $"The schema `{tuple.WireName}`.", "An array to JSON, each item of which has a type of its own.");
        TypeAttributes.Emit(writer, types, tuple);
        using (writer.Braces($"public sealed partial record {tuple.Name}"))
        {
            foreach (MemberModel item in tuple.Items)
            {
                DocumentationWriter.SummaryAndRemarks(writer, item.Documentation, $"Item {item.WireName} of the array.", [.. Remarks(item)]);
                string required = item.Presence == Presence.Required ? "required " : "";
                writer.Line($"public {required}{MemberShape.PropertyType(types, item)} {item.Name} {{ get; init; }}");
                writer.Line();
            }

            writer.Line("/// <summary>Items beyond the declared ones; null where there are none.</summary>");
            writer.Line($"public {RestType(types, tuple)}? {ReservedNames.UndeclaredItems} {{ get; init; }}");
            if (tuple.Items.Any(static item => item.IsSecret))
            {
                writer.Line();
                PrintMembersEmitter.Emit(writer, types, "private", tuple.Items.Select(static item => (item.Name, item.IsSecret)));
            }
        }
    }

    /// <summary>The type of the items beyond the declared ones.</summary>
    private static string RestType(TypeNames types, TupleModel tuple) => types.Of(new ArrayUse(tuple.Rest, tuple.IsRestNullable));

    private static IEnumerable<string> Remarks(MemberModel item)
    {
        if (item.IsSecret)
        {
            yield return "A secret: left out of <see cref=\"ToString\"/>.";
        }

        if (item.Default is { } value && !item.IsSecret)
        {
            yield return $"Default: <c>{DocumentationWriter.Escape(value)}</c>.";
        }

        if (item.Presence != Presence.Required)
        {
            yield return "The array may end before it. Where a later item is set and this one is not, null is sent in its place.";
        }
    }
}
