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
    public BoundSchema? Of(Located<IOpenApiSchema> schema, NameHint hint)
    {
        if (context.Types is not { } types)
        {
            return null;
        }

        if (schema.Element is OpenApiSchemaReference { Reference.Id: { } id } reference)
        {
            return OfReference(schema.With(reference), id, hint);
        }

        return OfExtension(schema.Element.Extensions, schema, hint) ?? (types.HasSettings ? OfKeywords(schema, hint) : null);
    }

    /// <summary>The type of a member or parameter that the project maps, by any of its names.</summary>
    public BoundSchema? OfPart(IEnumerable<string> parts, Located<IOpenApiSchema> schema, NameHint hint) =>
        context.Types is { HasSettings: true }
            ? parts.Select(part => OfSetting(part, schema, hint)).FirstOrDefault(static bound => bound is not null)
            : null;

    /// <summary>The type of a parameter from the extension beside its schema.</summary>
    public BoundSchema? OfExtension(IDictionary<string, IOpenApiExtension>? extensions, Located<IOpenApiSchema> schema, NameHint hint)
    {
        if (context.Types is null || extensions is null)
        {
            return null;
        }

        JsonPointer place = schema.At[Extension];
        if (VendorExtension.NodeOf(extensions, TypeKey) is { } type)
        {
            if (VendorExtension.TextOf(type) is { Length: > 0 } text)
            {
                return Apply(OwnTypeName.Parse(text), null, place[TypeKey], schema, hint);
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
            context.Report(BindingDescriptors.InvalidExtensionValue, place[IdKey], name
                ?? identifier.ToJsonString(), IdKey, "true or a C# name such as OrderId");
            return null;
        }

        return Apply(new OwnTypeName(name == "true" ? IdKey : $"{IdKey}:{name}", null), null, place[IdKey], schema, hint);
    }

    /// <summary>A bound list or map with the type that the project sets for its items or values (<c>Order.prices[]</c>).</summary>
    public BoundSchema WithItems(IEnumerable<string> parts, BoundSchema bound, Located<IOpenApiSchema> schema, NameHint hint)
    {
        if (context.Types is not { HasSettings: true } || bound.Type is not (ArrayUse or MapUse))
        {
            return bound;
        }

        IOpenApiSchema target = (schema.Element as OpenApiSchemaReference)?.RecursiveTarget ?? schema.Element;
        bool isArray = bound.Type is ArrayUse;
        (string keyword, NameHint itemHint) = isArray ? ("items", hint.Item) : ("additionalProperties", hint.Value);
        if ((isArray ? target.Items : target.AdditionalProperties) is not { } item
            || OfPart(parts.Select(static part => part + Items), schema.Part(item, keyword), itemHint) is not { } mapped)
        {
            return bound;
        }

        return bound with { Type = isArray ? new ArrayUse(mapped.Type, mapped.IsNullable) : new MapUse(mapped.Type, mapped.IsNullable) };
    }

    private BoundSchema? OfReference(Located<OpenApiSchemaReference> reference, string id, NameHint hint)
    {
        if (VendorExtension.OwnOf(reference.Element) is { Count: > 0 } own)
        {
            return OfComponent(reference, id, own, hint);
        }

        if (!_components.TryGetValue(id, out BoundSchema? mapped))
        {
            _components.Add(id, mapped = OfComponent(reference, id, own: null, hint));
        }

        return mapped;
    }

    /// <summary>The type of a component: from the project, else from the reference, else from the component itself.</summary>
    private BoundSchema? OfComponent(
        Located<OpenApiSchemaReference> reference, string id, IDictionary<string, IOpenApiExtension>? own, NameHint hint)
    {
        if (reference.Element.Target is not { } target)
        {
            return null;
        }

        Located<IOpenApiSchema> component = LocatedSchemas.OfComponent(id, target);
        NameHint place = new(id) { Component = id, Place = naming.OfComponent(id) };
        return OfSetting($"schema:{id}", component, place)
            ?? OfExtension(own, reference.With<IOpenApiSchema>(reference.Element), hint)
            ?? (target is OpenApiSchemaReference ? null : OfExtension(target.Extensions, component, place));
    }

    private BoundSchema? OfSetting(string target, Located<IOpenApiSchema> schema, NameHint hint) =>
        context.Types!.Find(target) is { } mapping ? Apply(mapping.Type, mapping, schema.At, schema, hint) : null;

    /// <summary>The mapping of the format, or of the type if the format has none.</summary>
    private BoundSchema? OfKeywords(Located<IOpenApiSchema> schema, NameHint hint)
    {
        if (schema.Element.Format is { Length: > 0 } format && OfSetting($"format:{format}", schema, hint) is { } byFormat)
        {
            return byFormat;
        }

        if (SchemaShape.KindOf(schema.Element) != SchemaKind.Scalar)
        {
            return null;
        }

        ScalarKind kind = schemas.Scalars.KindOf(schema.Element);
        string? type = kind switch
        {
            ScalarKind.Double or ScalarKind.Single => "number",
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.BigInteger => "integer",
            ScalarKind.String => "string",
            ScalarKind.Boolean => "boolean",
            _ => null,
        };
        return type is null ? null : OfSetting($"type:{type}", schema, hint);
    }

    private static string PlaceOf(NameHint hint) => hint.Part.Length == 0 ? hint.Owner : $"{hint.Owner}.{hint.Part}";

    private BoundSchema? Apply(OwnTypeName name, TypeMapping? setting, JsonPointer origin, Located<IOpenApiSchema> schema, NameHint hint)
    {
        (Microsoft.CodeAnalysis.DiagnosticDescriptor Descriptor, string Advice)? fault;
        TypeUse? type;
        if (name.IsId)
        {
            type = _identifiers.Of(name, schema, hint, out string misfit);
            fault = type is null ? (HostingDescriptors.MappingMisfit, misfit) : null;
        }
        else
        {
            type = context.Types!.Resolve(name, schema.Element, out fault);
        }

        if (type is not null)
        {
            return new BoundSchema(type, type is not JsonUse && SchemaShape.IsNullable(schema.Element));
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
