using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes the statements that pass the fields of a type to the runtime: one per member, by its type and presence.</summary>
internal static class JsonFieldCalls
{
    public static string Of(TypeNames types, JsonExpressions json, MemberModel member, string field)
    {
        if (MemberShape.IsOptionalOfNullable(member))
        {
            return member.Type is ScalarUse { Kind: ScalarKind.String, AllowsText: false }
                ? $"fields.OptionalText(ref {field});"
                : $"fields.Optional(ref {field}, {json.NullableCodec(member.Type, isNullable: true)});";
        }

        bool isNullable = MemberShape.FieldIsNullable(member);
        if (KnownMethod(member.Type, isNullable) is { } method)
        {
            return $"fields.{method}(ref {field});";
        }

        string call = (isNullable, member.Type.IsValueType) switch
        {
            (false, _) => "Value",
            (true, false) => "OrNull",
            (true, true) => "StructOrNull",
        };
        return $"fields.{call}(ref {field}, {json.Codec(member.Type)});";
    }

    /// <summary>The method for a frequent type, which needs no codec.</summary>
    private static string? KnownMethod(TypeUse type, bool isNullable)
    {
        string? name = type switch
        {
            JsonUse => isNullable ? "Element" : null,
            ScalarUse { AllowsText: true } => null,
            ScalarUse { Kind: ScalarKind.String } => "Text",
            ScalarUse { Kind: ScalarKind.Int64 } => "Int64",
            ScalarUse { Kind: ScalarKind.Int32 } => "Int32",
            ScalarUse { Kind: ScalarKind.Boolean } => "Boolean",
            ScalarUse { Kind: ScalarKind.DateTimeOffset } => "DateTime",
            ScalarUse { Kind: ScalarKind.Uri } => "Link",
            _ => null,
        };
        return name is null ? null : isNullable ? name + "OrNull" : name;
    }
}
