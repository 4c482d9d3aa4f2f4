using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// Decides how a member of a schema becomes a property: its presence and nullability in C# terms. docs/emitted-code.md describes the four
/// shapes.
/// </summary>
internal static class MemberShape
{
    /// <summary>Absent, null and value are three states: <c>Optional&lt;T?&gt;</c>.</summary>
    public static bool IsOptionalOfNullable(MemberModel member) =>
        member is { Presence: not Presence.Required, IsNullable: true };

    /// <summary>
    /// Whether the server always sends the member but a caller may omit it. Then the field is null while unset, and the property is never
    /// null.
    /// </summary>
    public static bool HasBackingField(MemberModel member) =>
        member is { Presence: Presence.RequiredInResponse, IsNullable: false, Type: ScalarUse { Kind: not ScalarKind.Uri } or ArrayUse or { IsValueType: true } };

    /// <summary>Whether a response must have the member. A discriminator is excluded, because each type sets its own value.</summary>
    public static bool IsRequiredInResponse(MemberModel member) =>
        member is { IsDiscriminator: false, Presence: Presence.Required or Presence.RequiredInResponse };

    /// <summary>Whether the getter must check that the server sent a usable value.</summary>
    public static bool IsChecked(MemberModel member) =>
        IsRequiredInResponse(member) && (member.Presence == Presence.Required || HasBackingField(member));

    /// <summary>Whether the backing field can be null without meaning a JSON null.</summary>
    public static bool FieldIsNullable(MemberModel member) => HasBackingField(member) || IsNullableProperty(member);

    /// <summary>The type of the field behind the property.</summary>
    public static string FieldType(TypeNames types, MemberModel member) =>
        IsOptionalOfNullable(member) ? PropertyType(types, member) : types.Of(member.Type, FieldIsNullable(member));

    /// <summary>The value of such a property while it is unset; null if the type has no such value.</summary>
    public static string? UnsetValue(TypeNames types, TypeUse type) => type switch
    {
        ArrayUse array => $"global::System.Array.Empty<{types.Of(array.Item, array.IsItemNullable)}>()",
        ScalarUse { Kind: ScalarKind.Bytes or ScalarKind.Base64Url } => "global::System.Array.Empty<byte>()",
        ScalarUse { Kind: ScalarKind.String } => "\"\"",
        ScalarUse { Kind: ScalarKind.Uri } => null,
        { IsValueType: true } => "default",
        _ => null,
    };

    /// <summary>Whether the type of the property has a question mark.</summary>
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
