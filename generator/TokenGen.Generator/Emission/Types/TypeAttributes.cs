using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>The attributes at the head of a record or enum.</summary>
internal static class TypeAttributes
{
    public static void Emit(SourceWriter writer, TypeNames types, TypeModel type)
    {
        Deprecation.Emit(writer, types, type.Deprecation);
        writer.Line(type is EnumModel { IsClosed: true }
            ? $"[{types["JsonConverter"]}(typeof({types["JsonCodecConverter"]}<{type.Name}, {ReservedNames.CodecOf(type.Name)}>))]"
            : $"[{types["JsonConverter"]}(typeof({types["JsonObjectConverter"]}))]");
    }
}
