using TokenGen.Generator.Emission.Clients;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes a record or class in one file: its properties with their documentation, then the code for the runtime.</summary>
internal static class RecordEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, RecordModel record)
    {
        DocumentationWriter.SummaryAndRemarks(writer, record.Documentation, $"The schema `{record.WireName}`.");
        TypeAttributes.Emit(writer, types, record);
        string modifier = record.Inheritance is { IsBase: true } ? "" : "sealed ";
        string parent = record.Inheritance?.Base ?? types[record.IsClass ? "JsonModel" : "JsonRecord"];
        FieldNames fields = new(record.Members.Select(static member => member.Name).Append(ReservedNames.UndeclaredMembers));
        using (writer.Braces($"{types.Access} {modifier}partial {record.Keyword} {record.Name} : {parent}"))
        {
            int place = record.Inheritance?.Inherited.Count ?? 0;
            foreach (MemberModel member in record.Members)
            {
                EmitMember(writer, types, record, member, place++, fields[member.Name]);
            }

            if (record.HasTypedMembers)
            {
                EmitTypedMembers(writer, types, record, fields[ReservedNames.UndeclaredMembers]);
            }

            EmitFields(writer, types, record, fields);
            RecordShapeEmitter.Emit(writer, types, record, fields);
        }
    }

    private static string Setter(RecordModel record) => record.IsClass ? "set" : "init";

    private static void EmitMember(SourceWriter writer, TypeNames types, RecordModel record, MemberModel member, int place, string field)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer, member.Documentation, $"The JSON member `{member.WireName}`.", [.. Remarks(record, member)]);

        // C# does not allow a required member to be obsolete, because callers could not avoid it. The documentation marks it instead.
        Deprecation.Emit(writer, types, member is { Presence: Presence.Required, Constant: null } ? null : member.Deprecation);
        CallAttributes.EmitAllowed(writer, types, member.Documentation);
        string required = member is { Presence: Presence.Required, Constant: null } ? "required " : "";
        EmitProperty(writer, $"public {required}{MemberShape.PropertyType(types, member)} {member.Name}", Setter(record), place, field,
            MemberShape.IsChecked(member), MemberShape.HasBackingField(member) ? MemberShape.UnsetValue(types, member.Type) : null);
    }

    /// <summary>
    /// Writes the fields in one block after the properties, so that the public part of the type stays together. The runtime takes
    /// references to the fields, which is impossible with auto-implemented properties.
    /// </summary>
    private static void EmitFields(SourceWriter writer, TypeNames types, RecordModel record, FieldNames fields)
    {
        foreach (MemberModel member in record.Members)
        {
            string initial = member.Constant is { Text: not null } value ? $" = {CSharpLiteral.Constant(types, value)}" : "";
            writer.Line($"private {MemberShape.FieldType(types, member)} {fields[member.Name]}{initial};");
        }

        if (record.HasTypedMembers)
        {
            writer.Line($"private {TypedMembers(types, record)} {fields[ReservedNames.UndeclaredMembers]};");
        }

        if (record.HasTypedMembers || !record.Members.IsEmpty)
        {
            writer.Line();
        }
    }

    /// <summary>Writes a property with a field whose place in the shape the runtime knows.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="head">Modifiers, type and name.</param>
    /// <param name="setter">The keyword of the setter.</param>
    /// <param name="place">The place of the member in the shape.</param>
    /// <param name="field">The field.</param>
    /// <param name="isChecked">Whether reading it throws if the server sent no usable value.</param>
    /// <param name="unset">Its value while the field is null; null to return the field unchanged.</param>
    public static void EmitProperty(SourceWriter writer, string head, string setter, int place, string field, bool isChecked, string? unset)
    {
        string value = unset switch
        {
            null => field,
            "default" => $"{field}.GetValueOrDefault()",
            _ => $"{field} ?? {unset}",
        };
        writer.Accessors(
            head,
            isChecked ? $"get {{ OnGet({place}); return {value}; }}" : $"get => {value};",
            $"{setter} {{ OnSet({place}); {field} = value; }}");
        writer.Line();
    }

    private static IEnumerable<string> Remarks(RecordModel record, MemberModel member)
    {
        if (member.IsSecret)
        {
            yield return record.IsClass ? "Secret." : "Secret. <see cref=\"object.ToString\"/> does not include it.";
        }

        if (member.Default is { } value && !member.IsSecret)
        {
            yield return $"Default: <c>{DocumentationWriter.Escape(value)}</c>.";
        }

        if (member is { Presence: Presence.Required, Constant: null, Deprecation: not null })
        {
            yield return "Deprecated, and still required.";
        }

        if (member is { Presence: Presence.Optional, Constant: not null })
        {
            yield return "The discriminator, which names the type of the object. It is set in new objects, and unset if it was missing in the JSON.";
        }
        else if (member.Constant is not null)
        {
            yield return member.Constant.Closed is null
                ? "The document allows only this value. A different value in a response is kept."
                : "The document allows only this value.";
        }

        if (member.IsDiscriminator)
        {
            yield return "The discriminator, which names the type of the object. It is set in new objects.";
        }
        else if (MemberShape.HasBackingField(member))
        {
            yield return "Assigned by the server: leave it unset in a request.";
        }

        if (MemberShape.IsOptionalOfNullable(member))
        {
            yield return "An unset value is not sent; null is sent as null.";
        }
    }

    private static void EmitTypedMembers(SourceWriter writer, TypeNames types, RecordModel record, string field)
    {
        writer.Line("/// <summary>Members that the document does not declare, by name.</summary>");
        writer.Accessors(
            $"public new {TypedMembers(types, record)} {ReservedNames.UndeclaredMembers}",
            $"get => {field};",
            $"{Setter(record)} => {field} = value;");
        writer.Line();
    }

    private static string TypedMembers(TypeNames types, RecordModel record) =>
        $"{types["IReadOnlyDictionary"]}<string, {types.Of(record.UndeclaredType!)}>?";
}
