using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds an object schema: its own members, and those of every schema that <c>allOf</c> adds to it.</summary>
internal sealed class RecordBinder(BindingContext context, SchemaBinder schemas)
{
    public RecordModel Bind(IOpenApiSchema schema, JsonPointer at, string name, string wireName)
    {
        MemberSet set = MemberSet.Of(schema, at, place => context.Report(BindingDescriptors.CyclicAllOf, place));
        NameScope scope = new([.. ReservedNames.InRecord, name]);
        NameHint hint = new(name);
        List<MemberModel> members = [.. set.Members.Select(member => BindMember(set, member, scope, hint))];
        TypeUse? undeclared = set.Undeclared is { } typed
            ? schemas.Bind(typed.Schema, typed.At, hint.Member("additional value")).Type
            : null;
        bool isTyped = undeclared is not null and not JsonUse;
        VendorExtension.Of(context, schema.Extensions, at);
        return new RecordModel
        {
            Name = name,
            WireName = wireName,
            Documentation = DocumentationText.Of(schema.Title == name ? null : schema.Title, schema.Description),
            Deprecation = schema.Deprecated ? $"The document calls {wireName} deprecated." : null,
            Members = members.ToEquatableArray(),
            Undeclared = isTyped ? UndeclaredMembers.Typed : UndeclaredMembers.Kept,
            UndeclaredType = isTyped ? undeclared : null,
            UndeclaredName = ReservedNames.UndeclaredMembers,
        };
    }

    private MemberModel BindMember(MemberSet set, DeclaredMember member, NameScope scope, NameHint hint)
    {
        (string wireName, IOpenApiSchema schema, JsonPointer at) = member;
        BoundSchema bound = schemas.Bind(schema, at, hint.Member(wireName));
        VendorExtension extension = VendorExtension.Of(context, schema.Extensions, at, "secret", "requiredIn");
        string name = Identifier.Pascal(wireName, "Member");
        return new MemberModel
        {
            WireName = wireName,
            Name = scope.Take(name, name + "Value"),
            Type = bound.Type,
            IsNullable = bound.IsNullable,
            Presence = PresenceOf(set.Required.Contains(wireName), schema, extension, at),
            IsSecret = extension.IsTrue("secret") || SecretSchema.IsSecret(schema),
            Documentation = DocumentationText.Of(null, schema.Description ?? schema.Title),
            Deprecation = schema.Deprecated && schema is not OpenApiSchemaReference ? $"The document calls {wireName} deprecated." : null,
        };
    }

    private Presence PresenceOf(bool isRequired, IOpenApiSchema schema, VendorExtension extension, JsonPointer at)
    {
        string? requiredIn = extension.Text("requiredIn");
        if (requiredIn is not (null or "request" or "response"))
        {
            context.Report(BindingDescriptors.InvalidExtensionValue, at["x-tokengen"]["requiredIn"], requiredIn, "requiredIn", "'request' or 'response'");
        }

        if (!isRequired)
        {
            return Presence.Optional;
        }

        return (requiredIn, schema.ReadOnly, schema.WriteOnly) switch
        {
            ("response", _, _) or (null, true, _) => Presence.RequiredInResponse,
            ("request", _, _) or (null, _, true) => Presence.RequiredInRequest,
            _ => Presence.Required,
        };
    }
}
