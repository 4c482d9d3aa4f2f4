using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds an object schema: its own members, and those of every schema that <c>allOf</c> adds to it.</summary>
internal sealed class RecordBinder(BindingContext context, SchemaBinder schemas)
{
    private readonly List<(string WireName, IOpenApiSchema Schema, JsonPointer At)> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private (IOpenApiSchema Schema, JsonPointer At)? _undeclared;

    public RecordModel Bind(IOpenApiSchema schema, JsonPointer at, string name, string wireName)
    {
        Gather(schema, at, []);
        NameScope scope = new([.. ReservedNames.InRecord, name]);
        NameHint hint = new(name);
        List<MemberModel> members = [.. _members.Select(member => BindMember(member.WireName, member.Schema, member.At, scope, hint))];
        TypeUse? undeclared = _undeclared is { } typed
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

    /// <summary>Collects members; a later schema's view of a member replaces an earlier one's, at the earlier one's place.</summary>
    private void Gather(IOpenApiSchema schema, JsonPointer at, HashSet<IOpenApiSchema> path)
    {
        IOpenApiSchema target = schema;
        JsonPointer place = at;
        if (schema is OpenApiSchemaReference reference)
        {
            if (reference.RecursiveTarget is not { } resolved || reference.Reference.Id is not { } id)
            {
                return;
            }

            target = resolved;
            place = JsonPointer.Root["components"]["schemas"][id];
        }

        if (!path.Add(target))
        {
            context.Report(BindingDescriptors.CyclicAllOf, at);
            return;
        }

        for (int i = 0; i < (target.AllOf?.Count ?? 0); i++)
        {
            Gather(target.AllOf![i], place["allOf"][i], path);
        }

        foreach (KeyValuePair<string, IOpenApiSchema> property in target.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            (string, IOpenApiSchema, JsonPointer) member = (property.Key, property.Value, place["properties"][property.Key]);
            if (_places.TryGetValue(property.Key, out int index))
            {
                _members[index] = member;
            }
            else
            {
                _places.Add(property.Key, _members.Count);
                _members.Add(member);
            }
        }

        _required.UnionWith(target.Required ?? new HashSet<string>());
        if (target.AdditionalProperties is { } undeclared)
        {
            _undeclared = (undeclared, place["additionalProperties"]);
        }

        path.Remove(target);
    }

    private MemberModel BindMember(string wireName, IOpenApiSchema schema, JsonPointer at, NameScope scope, NameHint hint)
    {
        BoundSchema bound = schemas.Bind(schema, at, hint.Member(wireName));
        VendorExtension extension = VendorExtension.Of(context, schema.Extensions, at, "secret", "requiredIn");
        string name = Identifier.Pascal(wireName, "Member");
        return new MemberModel
        {
            WireName = wireName,
            Name = scope.Take(name, name + "Value"),
            Type = bound.Type,
            IsNullable = bound.IsNullable,
            Presence = PresenceOf(wireName, schema, extension, at),
            IsSecret = extension.IsTrue("secret") || schema.Format == "password",
            Documentation = DocumentationText.Of(null, schema.Description ?? schema.Title),
            Deprecation = schema.Deprecated && schema is not OpenApiSchemaReference ? $"The document calls {wireName} deprecated." : null,
        };
    }

    private Presence PresenceOf(string wireName, IOpenApiSchema schema, VendorExtension extension, JsonPointer at)
    {
        string? requiredIn = extension.Text("requiredIn");
        if (requiredIn is not (null or "request" or "response"))
        {
            context.Report(BindingDescriptors.InvalidExtensionValue, at["x-tokengen"]["requiredIn"], requiredIn, "requiredIn", "'request' or 'response'");
        }

        if (!_required.Contains(wireName))
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
