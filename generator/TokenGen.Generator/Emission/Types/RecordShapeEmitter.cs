using TokenGen.Generator.Emission.Clients;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// Writes the description of a record or class for the runtime: its codec with the names of its members, and the map of its fields. The
/// runtime loops over that map to read, write, compare and print.
/// </summary>
internal static class RecordShapeEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, RecordModel record, FieldNames fields)
    {
        JsonExpressions json = new(types);
        EmitConstructor(writer, types, record);
        EmitCodec(writer, types, json, record);
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {types.AsType("JsonShape")} JsonShape => {ReservedNames.Codec}.Shape;");
        writer.Line();
        EmitMap(writer, types, json, record, fields);
        if (!record.IsClass)
        {
            RecordEqualityEmitter.Emit(writer, types, record.Name, isSealed: record.Inheritance is not { IsBase: true });
        }
    }

    private static void EmitConstructor(SourceWriter writer, TypeNames types, RecordModel record)
    {
        EquatableArray<DiscriminatorTagModel> tags = record.Inheritance?.Tags ?? [];
        if (tags.IsEmpty)
        {
            return;
        }

        writer.Line("/// <summary>Creates an object with its discriminator set.</summary>");
        using (writer.Braces($"public {record.Name}()"))
        {
            foreach (DiscriminatorTagModel tag in tags)
            {
                writer.Line($"{Keyword.Escape(tag.Property)} = {CSharpLiteral.Constant(types, tag.Value)};");
            }
        }

        writer.Line();
    }

    private static void EmitCodec(SourceWriter writer, TypeNames types, JsonExpressions json, RecordModel record)
    {
        MemberModel[] members = [.. record.AllMembers];
        string codec = types[record.IsClass ? "JsonModelCodec" : "JsonRecordCodec"];
        string modifier = record.Inheritance?.Base is null ? "" : "new ";
        string required = PlaceBits.Literal(PlaceBits.Of(members, MemberShape.IsRequiredInResponse));
        writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
        writer.Line($"{types.CodecAccess} static readonly {modifier}{codec}<{record.Name}> {ReservedNames.Codec} =");
        using (writer.Indented())
        {
            NameList names = new(members.Select(static member => member.WireName));
            List<string> properties = [.. Properties(record, members)];
            string head = $"new({CSharpLiteral.String(record.Name)}, required: {required},";
            bool isBase = record.Inheritance is { Derived.IsEmpty: false };
            if (properties.Count == 0 && !isBase)
            {
                names.Emit(writer, head, ");");
                return;
            }

            names.Emit(writer, head, ")");
            using (writer.Braces("", "};"))
            {
                foreach (string property in properties)
                {
                    writer.Line(property + ",");
                }

                if (isBase)
                {
                    EmitDerived(writer, types, json, record.Inheritance!);
                }
            }
        }
    }

    private static IEnumerable<string> Properties(RecordModel record, MemberModel[] members)
    {
        if (PlaceBits.Of(members, static member => member is { Presence: Presence.Required, IsNullable: true }) is { Count: > 0 } nullable)
        {
            yield return $"Nullable = {PlaceBits.Array(nullable)}";
        }

        if (PlaceBits.Of(members, static member => member.IsSecret) is { Count: > 0 } secrets)
        {
            yield return $"Secrets = {PlaceBits.Array(secrets)}";
        }

        // A derived object has its own discriminator value from the start, which replaces that of its base. The first base keeps the value
        // that was read.
        EquatableArray<DiscriminatorTagModel> tags = record.Inheritance is { Base: not null } derived ? derived.Tags : [];
        if (PlaceBits.Of(members, member => tags.Any(tag => tag.Property == member.Name)) is { Count: > 0 } places)
        {
            yield return $"Tags = {PlaceBits.Array(places)}";
        }
    }

    /// <summary>Writes the code that selects the derived record by the discriminator.</summary>
    private static void EmitDerived(SourceWriter writer, TypeNames types, JsonExpressions json, InheritanceModel inheritance)
    {
        writer.Line($"Discriminator = {CSharpLiteral.String(inheritance.Discriminator)},");
        HashSet<string> taken = new(StringComparer.Ordinal);
        using (writer.Braces($"Derived = static () => new {types["DerivedType"]}[]", "},"))
        {
            foreach (DerivedModel derived in inheritance.Derived)
            {
                List<string> tags = [.. derived.Tags.Where(taken.Add).Select(CSharpLiteral.String)];
                bool isDefault = derived.Name == inheritance.Default;
                if (tags.Count > 0 || isDefault)
                {
                    string arguments = string.Join(", ", tags.Prepend(json.Codec(new NamedUse(derived.Name, IsEnum: false))));
                    writer.Line($"new({arguments}){(isDefault ? " { IsDefault = true }" : "")},");
                }
            }
        }
    }

    private static void EmitMap(SourceWriter writer, TypeNames types, JsonExpressions json, RecordModel record, FieldNames fields)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"protected override void MapFields({types["JsonFields"]} fields)"))
        {
            if (record.Inheritance?.Base is not null)
            {
                writer.Line("base.MapFields(fields);");
            }

            foreach (MemberModel member in record.Members)
            {
                writer.Line(JsonFieldCalls.Of(types, json, member, fields[member.Name]));
            }

            if (record.HasTypedMembers)
            {
                writer.Line($"fields.TypedOthers(ref {fields[ReservedNames.UndeclaredMembers]}, {json.Codec(record.UndeclaredType!)});");
            }
        }
    }
}
