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
        foreach (MemberModel member in record.Members)
        {
            EmitMember(writer, json, member, owner);
        }
    }

    private static void EmitMember(SourceWriter writer, JsonExpressions json, MemberModel member, string owner)
    {
        string property = $"{owner}.{Keyword.Escape(member.Name)}";
        string name = CSharpLiteral.Utf8JsonName(member.WireName);
        if (MemberShape.IsOptionalOfNullable(member))
        {
            writer.Call("writer.WriteOptional", name, property, json.NullableCodec(member.Type, isNullable: true));
        }
        else if (member.Presence == Presence.Required)
        {
            string method = member.IsNullable ? "writer.WriteNullable" : "writer.WriteMember";
            writer.Call(method, name, property, json.CodecArgument(member.Type));
        }
        else
        {
            string source = MemberShape.HasBackingField(member) ? $"{owner}.{MemberShape.BackingField(member)}" : property;
            writer.Call("writer.WriteOptional", name, source, json.CodecArgument(member.Type));
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
}
