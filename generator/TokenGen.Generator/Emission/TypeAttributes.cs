using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>The attributes at the head of a record or enum.</summary>
internal static class TypeAttributes
{
    public static void Emit(SourceWriter writer, TypeNames types, TypeModel type)
    {
        Deprecation.Emit(writer, types, type.Deprecation);
        string name = type.Name;
        if (type is EnumModel { IsOpenText: true })
        {
            writer.Line($"[{types["JsonConverter"]}(typeof({types["JsonOpenEnumConverter"]}<{name}>))]");
            return;
        }

        string codec = type is EnumModel { IsClosed: true } ? ReservedNames.CodecOf(name) : $"{name}.{ReservedNames.Codec}";
        writer.Line($"[{types["JsonConverter"]}(typeof({types["JsonCodecConverter"]}<{name}, {codec}>))]");
    }
}
