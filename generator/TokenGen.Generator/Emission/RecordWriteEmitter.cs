using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>The statements that write one member of a record.</summary>
internal static class RecordWriteEmitter
{
    /// <summary>The method by which a value writes what its own type has, whatever type it goes by.</summary>
    public static void EmitWriteMembers(SourceWriter writer, TypeNames types, JsonExpressions json, RecordModel record)
    {
        string modifier = record.Inheritance!.Base is null ? "virtual" : "override";
        writer.Line("/// <summary>Writes the members of whichever type this is.</summary>");
        using (writer.Braces($"private protected {modifier} void WriteMembers(ref {types["JsonWriter"]} writer)"))
        {
            if (record.Inheritance.Base is not null)
            {
                writer.Line("base.WriteMembers(ref writer);");
            }

            EmitMembers(writer, json, record, "this");
        }
    }

    public static void EmitMembers(SourceWriter writer, JsonExpressions json, RecordModel record, string owner)
    {
        for (int i = 0; i < record.Members.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            EmitMember(writer, json, record.Members[i], owner);
        }
    }

    private static void EmitMember(SourceWriter writer, JsonExpressions json, MemberModel member, string owner)
    {
        string property = $"{owner}.{Keyword.Escape(member.Name)}";
        string local = Keyword.Escape(Identifier.Camel(member.Name, member.Name) + "Value");
        string writeName = $"writer.WriteName({CSharpLiteral.Utf8JsonName(member.WireName)});";

        if (MemberShape.IsOptionalOfNullable(member))
        {
            using (writer.Braces($"if ({property}.HasValue)"))
            {
                writer.Line(writeName);
                EmitNullable(writer, json, member.Type, $"{property}.Value", local);
            }

            return;
        }

        if (member.Presence == Presence.Required)
        {
            writer.Line(writeName);
            if (member.IsNullable)
            {
                EmitNullable(writer, json, member.Type, property, local);
            }
            else
            {
                writer.Line(json.Write(member.Type, property));
            }

            return;
        }

        string source = MemberShape.HasBackingField(member) ? $"{owner}.{MemberShape.BackingField(member)}" : property;
        using (writer.Braces($"if ({source} is {{ }} {local})"))
        {
            writer.Line(writeName);
            writer.Line(json.Write(member.Type, local));
        }
    }

    public static void EmitUndeclared(SourceWriter writer, JsonExpressions json, RecordModel record)
    {
        string property = "value." + record.UndeclaredName;
        if (record.Undeclared == UndeclaredMembers.Kept)
        {
            writer.Line($"writer.WriteMembers({property});");
            return;
        }

        using (writer.Braces($"if ({property} is {{ }} undeclared)"))
        using (writer.Braces("foreach (var member in undeclared)"))
        {
            writer.Line("writer.WriteName(member.Key);");
            writer.Line(json.Write(record.UndeclaredType!, "member.Value"));
        }
    }

    private static void EmitNullable(SourceWriter writer, JsonExpressions json, TypeUse type, string value, string local)
    {
        using (writer.Braces($"if ({value} is {{ }} {local})"))
        {
            writer.Line(json.Write(type, local));
        }

        using (writer.Braces("else"))
        {
            writer.Line("writer.WriteNull();");
        }
    }
}
