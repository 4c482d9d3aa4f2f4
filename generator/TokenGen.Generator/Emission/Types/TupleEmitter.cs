using TokenGen.Generator.Emission.Clients;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes a tuple: a record with a property for each item, and one for the remaining items.</summary>
internal static class TupleEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, TupleModel tuple)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer, tuple.Documentation, $"The schema `{tuple.WireName}`.", "A JSON array in which each position has its own type.");
        TypeAttributes.Emit(writer, types, tuple);
        FieldNames fields = new(tuple.Items.Select(static item => item.Name).Append(ReservedNames.UndeclaredItems));
        using (writer.Braces($"{types.Access} sealed partial record {tuple.Name} : {types["JsonTuple"]}"))
        {
            for (int place = 0; place < tuple.Items.Count; place++)
            {
                EmitItem(writer, types, tuple.Items[place], place, fields[tuple.Items[place].Name]);
            }

            EmitRest(writer, types, tuple, fields[ReservedNames.UndeclaredItems]);
            EmitFields(writer, types, tuple, fields);
            EmitShape(writer, types, tuple, fields);
            RecordEqualityEmitter.Emit(writer, types, tuple.Name, isSealed: true);
        }
    }

    private static void EmitItem(SourceWriter writer, TypeNames types, MemberModel item, int place, string field)
    {
        DocumentationWriter.SummaryAndRemarks(writer, item.Documentation, $"Item {item.WireName} of the array.", [.. Remarks(item)]);
        string required = item.Presence == Presence.Required ? "required " : "";
        RecordEmitter.EmitProperty(writer, $"public {required}{MemberShape.PropertyType(types, item)} {item.Name}", "init", place, field,
            isChecked: item.Presence == Presence.Required, unset: null);
    }

    private static void EmitRest(SourceWriter writer, TypeNames types, TupleModel tuple, string field)
    {
        writer.Line("/// <summary>The items after the declared ones, or null.</summary>");
        writer.Accessors(
            $"public {RestType(types, tuple)} {ReservedNames.UndeclaredItems}", $"get => {field};", $"init => {field} = value;");
        writer.Line();
    }

    private static string RestType(TypeNames types, TupleModel tuple) => types.Of(new ArrayUse(tuple.Rest, tuple.IsRestNullable)) + "?";

    private static void EmitFields(SourceWriter writer, TypeNames types, TupleModel tuple, FieldNames fields)
    {
        foreach (MemberModel item in tuple.Items)
        {
            writer.Line($"private {MemberShape.FieldType(types, item)} {fields[item.Name]};");
        }

        writer.Line($"private {RestType(types, tuple)} {fields[ReservedNames.UndeclaredItems]};");
        writer.Line();
    }

    private static void EmitShape(SourceWriter writer, TypeNames types, TupleModel tuple, FieldNames fields)
    {
        JsonExpressions json = new(types);
        MemberModel[] items = [.. tuple.Items];
        int required = items.Count(static item => item.Presence == Presence.Required);
        List<ulong> secrets = PlaceBits.Of(items, static item => item.IsSecret);
        List<ulong> nullable = PlaceBits.Of(items, static item => item is { Presence: Presence.Required, IsNullable: true });
        List<string> properties = [];
        if (nullable.Count > 0)
        {
            properties.Add($"Nullable = {PlaceBits.Array(nullable)}");
        }

        if (secrets.Count > 0)
        {
            properties.Add($"Secrets = {PlaceBits.Array(secrets)}");
        }

        writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
        writer.Line($"{types.CodecAccess} static readonly {types["JsonTupleCodec"]}<{tuple.Name}> {ReservedNames.Codec} =");
        using (writer.Indented())
        {
            string end = properties.Count == 0 ? ");" : $") {{ {string.Join(", ", properties)} }};";
            new NameList(items.Select(static item => item.Name)).Emit(
                writer, $"new({CSharpLiteral.String(tuple.Name)}, required: {required},", end);
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {types.AsType("JsonShape")} JsonShape => {ReservedNames.Codec}.Shape;");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"protected override void MapFields({types["JsonFields"]} fields)"))
        {
            foreach (MemberModel item in tuple.Items)
            {
                writer.Line(JsonFieldCalls.Of(types, json, item, fields[item.Name]));
            }

            writer.Line(
                $"fields.Rest(ref {fields[ReservedNames.UndeclaredItems]}, {json.NullableCodec(tuple.Rest, tuple.IsRestNullable)});");
        }
    }

    private static IEnumerable<string> Remarks(MemberModel item)
    {
        if (item.IsSecret)
        {
            yield return "Secret. <see cref=\"object.ToString\"/> does not include it.";
        }

        if (item.Default is { } value && !item.IsSecret)
        {
            yield return $"Default: <c>{DocumentationWriter.Escape(value)}</c>.";
        }

        if (item.Presence != Presence.Required)
        {
            yield return "Optional. If it is unset but a later item is set, null is sent in its place.";
        }
    }
}
