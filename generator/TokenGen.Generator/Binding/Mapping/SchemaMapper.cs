using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Mapping;

/// <summary>Maps schemas to the types that the project (<c>Types</c>) or the document (<c>x-tokengen: { type: … }</c>) sets.</summary>
internal sealed class SchemaMapper(BindingContext context, SchemaBinder schemas, TypeNaming naming)
{
    private const string Extension = "x-tokengen", TypeKey = "type", IdKey = "id", Items = "[]";

    private readonly IdentifierTypes _identifiers = new(context, schemas, naming);

    /// <summary>The types of components, each found once for all references to it.</summary>
    private readonly Dictionary<string, BoundSchema?> _components = new(StringComparer.Ordinal);

    /// <summary>The type that a schema is mapped to; null if it is not mapped, or the mapping cannot be used.</summary>
    public BoundSchema? Of(IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        if (context.Types is not { } types)
        {
            return null;
        }

        if (schema is OpenApiSchemaReference { Reference.Id: { } id } reference)
        {
            return OfReference(reference, id, at, hint);
        }

        return OfExtension(schema.Extensions, schema, at, hint) ?? (types.HasSettings ? OfKeywords(schema, at, hint) : null);
    }

    /// <summary>The type of a member or parameter that the project maps, by any of its names.</summary>
    public BoundSchema? OfPart(IEnumerable<string> parts, IOpenApiSchema schema, JsonPointer at, NameHint hint) =>
        context.Types is { HasSettings: true } ? parts.Select(part => OfSetting(part, schema, at, hint)).FirstOrDefault(static bound => bound is not null) : null;

    /// <summary>The type of a parameter from the extension beside its schema.</summary>
    public BoundSchema? OfExtension(IDictionary<string, IOpenApiExtension>? extensions, IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        if (context.Types is null || extensions is null)
        {
            return null;
        }

        JsonPointer place = at[Extension];
        if (VendorExtension.NodeOf(extensions, TypeKey) is { } type)
        {
            if (VendorExtension.TextOf(type) is { Length: > 0 } text)
            {
                return Apply(OwnTypeName.Parse(text), null, place[TypeKey], schema, at, hint);
            }

            context.Report(BindingDescriptors.InvalidExtensionValue, place[TypeKey], type.ToJsonString(), TypeKey, "a type such as decimal or Acme.Money");
            return null;
        }

        if (VendorExtension.NodeOf(extensions, IdKey) is not { } identifier || VendorExtension.TextOf(identifier) is "false")
        {
            return null;
        }

        string? name = VendorExtension.TextOf(identifier);
        if (name is null || (name != "true" && !Identifier.IsName(name)))
        {
            context.Report(BindingDescriptors.InvalidExtensionValue, place[IdKey], name ?? identifier.ToJsonString(), IdKey, "true or a C# name such as OrderId");
            return null;
        }

        return Apply(new OwnTypeName(name == "true" ? IdKey : $"{IdKey}:{name}", null), null, place[IdKey], schema, at, hint);
    }

    /// <summary>A bound list or map with the type that the project sets for its items or values (<c>Order.prices[]</c>).</summary>
    public BoundSchema WithItems(IEnumerable<string> parts, BoundSchema bound, IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        if (context.Types is not { HasSettings: true } || bound.Type is not (ArrayUse or MapUse))
        {
            return bound;
        }

        IOpenApiSchema target = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        bool isArray = bound.Type is ArrayUse;
        if ((isArray ? target.Items : target.AdditionalProperties) is not { } item
            || OfPart(parts.Select(static part => part + Items), item, at[isArray ? "items" : "additionalProperties"], isArray ? hint.Item : hint.Value) is not { } mapped)
        {
            return bound;
        }

        return bound with { Type = isArray ? new ArrayUse(mapped.Type, mapped.IsNullable) : new MapUse(mapped.Type, mapped.IsNullable) };
    }

    private BoundSchema? OfReference(OpenApiSchemaReference reference, string id, JsonPointer at, NameHint hint)
    {
        if (VendorExtension.OwnOf(reference) is { Count: > 0 } own)
        {
            return OfComponent(reference, id, own, at, hint);
        }

        if (!_components.TryGetValue(id, out BoundSchema? mapped))
        {
            _components.Add(id, mapped = OfComponent(reference, id, own: null, at, hint));
        }

        return mapped;
    }

    /// <summary>The type of a component: from the project, else from the reference, else from the component itself.</summary>
    private BoundSchema? OfComponent(OpenApiSchemaReference reference, string id, IDictionary<string, IOpenApiExtension>? own, JsonPointer at, NameHint hint)
    {
        if (reference.Target is not { } target)
        {
            return null;
        }

        JsonPointer place = JsonPointer.Root["components"]["schemas"][id];
        NameHint component = new(id) { Component = id, Place = naming.OfComponent(id) };
        return OfSetting($"schema:{id}", target, place, component)
            ?? OfExtension(own, reference, at, hint)
            ?? (target is OpenApiSchemaReference ? null : OfExtension(target.Extensions, target, place, component));
    }

    private BoundSchema? OfSetting(string target, IOpenApiSchema schema, JsonPointer at, NameHint hint) =>
        context.Types!.Find(target) is { } mapping ? Apply(mapping.Type, mapping, at, schema, at, hint) : null;

    /// <summary>The mapping of the format, or of the type if the format has none.</summary>
    private BoundSchema? OfKeywords(IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        if (schema.Format is { Length: > 0 } format && OfSetting($"format:{format}", schema, at, hint) is { } byFormat)
        {
            return byFormat;
        }

        if (SchemaShape.KindOf(schema) != SchemaKind.Scalar)
        {
            return null;
        }

        ScalarKind kind = schemas.Scalars.KindOf(schema);
        string? type = kind switch
        {
            ScalarKind.Double or ScalarKind.Single => "number",
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.BigInteger => "integer",
            ScalarKind.String => "string",
            ScalarKind.Boolean => "boolean",
            _ => null,
        };
        return type is null ? null : OfSetting($"type:{type}", schema, at, hint);
    }

    private static string PlaceOf(NameHint hint) => hint.Part.Length == 0 ? hint.Owner : $"{hint.Owner}.{hint.Part}";

    private BoundSchema? Apply(OwnTypeName name, TypeMapping? setting, JsonPointer origin, IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        (Microsoft.CodeAnalysis.DiagnosticDescriptor Descriptor, string Advice)? fault;
        TypeUse? type;
        if (name.IsId)
        {
            type = _identifiers.Of(name, schema, at, hint, out string misfit);
            fault = type is null ? (HostingDescriptors.MappingMisfit, misfit) : null;
        }
        else
        {
            type = context.Types!.Resolve(name, schema, out fault);
        }

        if (type is not null)
        {
            return new BoundSchema(type, type is not JsonUse && SchemaShape.IsNullable(schema));
        }

        if (fault is var (descriptor, advice))
        {
            if (setting is null)
            {
                context.Report(descriptor, origin, name.Type, PlaceOf(hint), advice);
            }
            else
            {
                context.Types!.AddProblem(descriptor, setting.Entry, name.Type, setting.Target, advice);
            }
        }

        return null;
    }
}
