using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// How a member of a schema becomes a property: what the document says of presence and null, in C# terms. The four shapes are
/// described in docs/emitted-code.md.
/// </summary>
internal static class MemberShape
{
    /// <summary>Absent, null and value are three states: <c>Optional&lt;T?&gt;</c>.</summary>
    public static bool IsOptionalOfNullable(MemberModel member) =>
        member is { Presence: not Presence.Required, IsNullable: true };

    /// <summary>The server always sends it, a caller may leave it out: the field is null while it is unset, the property is not.</summary>
    public static bool HasBackingField(MemberModel member) =>
        member is { Presence: Presence.RequiredInResponse, IsNullable: false, Type: ScalarUse { Kind: not ScalarKind.Uri } or ArrayUse or { IsValueType: true } };

    /// <summary>Whether a response must have the member. What says the type of an object each type sets itself.</summary>
    public static bool IsRequiredInResponse(MemberModel member) =>
        member is { IsDiscriminator: false, Presence: Presence.Required or Presence.RequiredInResponse };

    /// <summary>Whether the getter has to check that the server sent a usable value.</summary>
    public static bool IsChecked(MemberModel member) =>
        IsRequiredInResponse(member) && (member.Presence == Presence.Required || HasBackingField(member));

    /// <summary>Whether the field behind the property can hold a null that is not a JSON null.</summary>
    public static bool FieldIsNullable(MemberModel member) => HasBackingField(member) || IsNullableProperty(member);

    /// <summary>The type of the field behind the property.</summary>
    public static string FieldType(TypeNames types, MemberModel member) =>
        IsOptionalOfNullable(member) ? PropertyType(types, member) : types.Of(member.Type, FieldIsNullable(member));

    /// <summary>What such a property returns while it is unset; null where the type has no such value.</summary>
    public static string? UnsetValue(TypeNames types, TypeUse type) => type switch
    {
        ArrayUse array => $"global::System.Array.Empty<{types.Of(array.Item, array.IsItemNullable)}>()",
        ScalarUse { Kind: ScalarKind.Bytes or ScalarKind.Base64Url } => "global::System.Array.Empty<byte>()",
        ScalarUse { Kind: ScalarKind.String } => "\"\"",
        ScalarUse { Kind: ScalarKind.Uri } => null,
        { IsValueType: true } => "default",
        _ => null,
    };

    /// <summary>Whether the property's type is written with a question mark.</summary>
    public static bool IsNullableProperty(MemberModel member) => member.Presence switch
    {
        Presence.Required => member.IsNullable,
        _ => !IsOptionalOfNullable(member) && !HasBackingField(member),
    };

    /// <summary>The type of the property.</summary>
    public static string PropertyType(TypeNames types, MemberModel member) =>
        IsOptionalOfNullable(member)
            ? $"{types["Optional"]}<{types.Of(member.Type)}?>"
            : types.Of(member.Type, IsNullableProperty(member));
}
