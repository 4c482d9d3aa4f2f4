using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// How a member of a schema becomes a property: what the document says of presence and null, in C# terms. The four shapes are
/// described in docs/emitted-code.md.
/// </summary>
internal static class MemberShape
{
    /// <summary>Absent, null and value are three states: <c>Optional&lt;T?&gt;</c>.</summary>
    public static bool IsOptionalOfNullable(MemberModel member) =>
        member is { Presence: not Presence.Required, IsNullable: true };

    /// <summary>The server always sends it, a caller may leave it out: a property over a field that knows whether it was set.</summary>
    public static bool HasBackingField(MemberModel member) =>
        member is { Presence: Presence.RequiredInResponse, IsNullable: false, Type: ScalarUse { Kind: not ScalarKind.Uri } or ArrayUse or { IsValueType: true } };

    /// <summary>The field behind such a property.</summary>
    public static string BackingField(MemberModel member) => "_" + Identifier.Camel(member.Name, member.Name).TrimStart('_');

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
