using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes a record, or a class, as its users see it: properties and documentation, and no JSON.</summary>
internal static class RecordEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, RecordModel record)
    {
        DocumentationWriter.SummaryAndRemarks(writer, record.Documentation, $"The schema `{record.WireName}`.");
        TypeAttributes.Emit(writer, types, record);
        string modifier = record.Inheritance is { IsBase: true } ? "" : "sealed ";
        string parent = record.Inheritance?.Base is { } name ? " : " + name : "";
        using (writer.Braces($"public {modifier}partial {record.Keyword} {record.Name}{parent}"))
        {
            foreach (MemberModel member in record.Members)
            {
                EmitMember(writer, types, record, member);
                if (!IsLast(record, member))
                {
                    writer.Line();
                }
            }

            EmitUndeclared(writer, types, record);
            EmitPrintMembers(writer, types, record);
        }
    }

    /// <summary>Whether the record prints its members by code of its own.</summary>
    public static bool NamesItsMembers(RecordModel record) => record switch
    {
        { IsClass: true } => false,

        // A base hides what is its own.
        { Inheritance: { Base: not null, HidesInherited: false } } => record.Members.Any(static member => member.IsSecret),
        _ => record.AllMembers.Any(static member => member.IsSecret),
    };

    private static string Setter(RecordModel record) => record.IsClass ? "set" : "init";

    /// <summary>Undeclared members, a property of the first base, stand behind the declared ones.</summary>
    private static bool IsLast(RecordModel record, MemberModel member) =>
        record.Inheritance?.Base is not null && ReferenceEquals(member, record.Members[record.Members.Count - 1]);

    private static void EmitMember(SourceWriter writer, TypeNames types, RecordModel record, MemberModel member)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer, member.Documentation, $"The JSON member `{member.WireName}`.", [.. Remarks(record, member)]);

        // C# wants no required member obsolete: whoever makes an object could not avoid it. It is said in words instead.
        Deprecation.Emit(writer, types, member is { Presence: Presence.Required, Constant: null } ? null : member.Deprecation);
        string type = MemberShape.PropertyType(types, member);
        if (MemberShape.HasBackingField(member))
        {
            string field = MemberShape.BackingField(member);
            string fallback = MemberShape.UnsetValue(types, member.Type)!;
            string current = fallback == "default" ? $"{field}.GetValueOrDefault()" : $"{field} ?? {fallback}";
            using (writer.Braces($"public {type} {member.Name}"))
            {
                writer.Line($"get => {current};");
                writer.Line($"{Setter(record)} => {field} = value;");
            }

            writer.Line();
            writer.Line($"private {(record.IsClass ? "" : "readonly ")}{types.Of(member.Type)}? {field};");
            return;
        }

        string required = member is { Presence: Presence.Required, Constant: null } ? "required " : "";
        string constant = member.Constant is { Text: not null } value ? $" = {CSharpLiteral.Constant(types, value)};" : "";
        writer.Line($"public {required}{type} {member.Name} {{ get; {Setter(record)}; }}{constant}");
    }

    private static IEnumerable<string> Remarks(RecordModel record, MemberModel member)
    {
        if (member.IsSecret)
        {
            yield return record.IsClass ? "A secret." : "A secret: left out of <see cref=\"ToString\"/>.";
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
            yield return "Says which of several types the object is. A new object has it; one that came without it stays without.";
        }
        else if (member.Constant is not null)
        {
            yield return member.Constant.Closed is null
                ? "The document allows no other value; one that comes all the same is kept."
                : "The document allows no other value.";
        }

        if (member.IsDiscriminator)
        {
            yield return "Says which type the object is. A new object has it from its type.";
        }
        else if (MemberShape.HasBackingField(member))
        {
            yield return "Assigned by the server: leave it unset in a request.";
        }

        if (MemberShape.IsOptionalOfNullable(member))
        {
            yield return "Absent and null are different things here: unset is not sent, null is sent as null.";
        }
    }

    private static void EmitUndeclared(SourceWriter writer, TypeNames types, RecordModel record)
    {
        if (record.Inheritance?.Base is not null)
        {
            return;
        }

        if (record.Undeclared == UndeclaredMembers.Typed)
        {
            string dictionary = $"{types["IReadOnlyDictionary"]}<string, {types.Of(record.UndeclaredType!)}>";
            writer.Line("/// <summary>Members beside the declared ones, by name.</summary>");
            writer.Line($"public {dictionary}? {record.UndeclaredName} {{ get; {Setter(record)}; }}");
            return;
        }

        writer.Line("/// <summary>Members that the document does not declare, as they came: nothing a newer server sends is lost.</summary>");
        writer.Line($"public {types["JsonMembers"]} {record.UndeclaredName} {{ get; {Setter(record)}; }}");
    }

    /// <summary>The compiler's own would print every property; a secret must not be among them.</summary>
    private static void EmitPrintMembers(SourceWriter writer, TypeNames types, RecordModel record)
    {
        if (!NamesItsMembers(record))
        {
            return;
        }

        string modifier = record.Inheritance switch
        {
            null => "private",
            { Base: null } => "protected virtual",
            _ => "protected override",
        };
        if (record.Inheritance?.Base is null || !record.Members.IsEmpty)
        {
            writer.Line();
        }

        if (record.Inheritance is not null)
        {
            writer.Line("/// <summary>Prints the members for <see cref=\"ToString\"/>, without secrets.</summary>");
            writer.Line("/// <param name=\"builder\">Where to.</param>");
            writer.Line("/// <returns>Whether there was one.</returns>");
        }

        PrintMembersEmitter.Emit(writer, types, modifier, record.AllMembers.Select(static member => (member.Name, member.IsSecret)));
    }
}
