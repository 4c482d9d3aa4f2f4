using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Responses;

/// <summary>
/// Binds server-sent events. A document describes either the event, with its <c>data</c> as text that may contain JSON (OpenAPI 3.2,
/// Server-Sent Event Streams), or only the data.
/// </summary>
internal sealed class EventBinder(BindingContext context, SchemaBinder schemas, TypeNaming naming)
{
    private static readonly string[] s_fields = ["data", "event", "id", "retry", "comment"];

    /// <summary>
    /// The members of <c>SseItem&lt;T&gt;</c>: ASP.NET Core documents that type, but writes its members as the fields of an event.
    /// </summary>
    private static readonly string[] s_sseItem = ["data", "eventType", "eventId", "reconnectionInterval"];

    public (ItemsUse Type, EventDataModel Data) Bind(Located<IOpenApiSchema?> schema, string operation)
    {
        (Located<IOpenApiSchema>? found, string owner) =
            schema.Element is { } declared ? Resolve(schema.With(declared), operation) : (null, operation);
        if (found is not { } target || !IsEvent(target))
        {
            // Plain text has no quotes, whatever its format is.
            bool isText = found is not { } value || IsString(value.Element);
            NameHint hint = new(operation, "event") { Root = new NameRoot(operation, operation) };
            TypeUse type = isText ? new ScalarUse(ScalarKind.String) : schemas.BindOptional(schema, hint).Type;
            return (new ItemsUse(type, ItemsForm.EventData), new EventDataModel([], new DataModel(type, isText), null, null));
        }

        List<EventAlternative> alternatives = [.. Alternatives(target, owner)];
        string? end = alternatives.Select(static alternative => alternative.End).FirstOrDefault(static text => text is not null);
        alternatives.RemoveAll(static alternative => alternative.End is not null);
        if (alternatives.Count == 0)
        {
            alternatives.Add(Alternative(null, target, owner));
        }

        TypeUse data = new UnionBinder(context, schemas, naming).BindBodies(
            new NameHint(owner, "data"),
            [.. alternatives.Select(static one => (one.Schema, new BoundSchema(one.Data.Type, IsNullable: false)))]);
        return (new ItemsUse(data, ItemsForm.Events), Model(alternatives, data, end));
    }

    private static EventDataModel Model(List<EventAlternative> alternatives, TypeUse data, string? end)
    {
        if (alternatives.Select(static one => one.Data.Type).Distinct().Count() == 1 || data is not NamedUse { IsEnum: false } union)
        {
            return new EventDataModel([], new DataModel(data, alternatives.All(static one => one.Data.IsText)), null, end);
        }

        List<EventAlternative> unnamed = [.. alternatives.Where(static one => one.Name is null)];
        DataModel? others = unnamed.Count switch
        {
            0 => null,
            1 => unnamed[0].Data,
            _ => new DataModel(union, IsText: false),
        };
        return new EventDataModel(
            alternatives.Where(static one => one.Name is not null)
                .GroupBy(static one => one.Name!, StringComparer.Ordinal)
                .Select(static group => new NamedEventModel(group.Key, group.First().Data))
                .ToEquatableArray(),
            others,
            union,
            end);
    }

    private IEnumerable<EventAlternative> Alternatives(Located<IOpenApiSchema> schema, string owner)
    {
        foreach (Located<IOpenApiSchema> alternative in schema.Alternatives())
        {
            (Located<IOpenApiSchema>? target, string name) = Resolve(alternative, owner);
            if (target is { } found)
            {
                yield return Alternative(schema.Element, found, name);
            }
        }
    }

    private EventAlternative Alternative(IOpenApiSchema? common, Located<IOpenApiSchema> schema, string owner)
    {
        string? name = Member(schema.Element, "event") is { } named ? Constant(named) : null;
        Located<IOpenApiSchema?> located = Member(schema.Element, "data") is { } own
            ? new(own, schema.At["properties"]["data"])
            : new(common is null ? null : Member(common, "data"), schema.At);
        IOpenApiSchema? data = located.Element;
        if (data is not null && IsTerminal(schema.Element) && Constant(data) is { } end)
        {
            return new EventAlternative(name, located.With(data), new DataModel(new ScalarUse(ScalarKind.String), IsText: true), end);
        }

        NameHint hint = new(owner, name is null ? "data" : name + " data");
        if (data is IOpenApiSchemaMissingProperties { ContentSchema: { } content } text && IsJson(text.ContentMediaType))
        {
            Located<IOpenApiSchema> json = located.Part(content, "contentSchema");
            return new EventAlternative(name, json, new DataModel(schemas.Bind(json, hint).Type, IsText: false), null);
        }

        IOpenApiSchema? bare = data is OpenApiSchemaReference reference ? reference.RecursiveTarget : data;
        bool isText = bare is null || SchemaShape.TypeWithoutNull(bare) is 0 && SchemaShape.KindOf(bare) == SchemaKind.Json
            || IsString(bare);
        bool isJson = bare is IOpenApiSchemaMissingProperties { ContentMediaType: { Length: > 0 } mediaType } && IsJson(mediaType);
        TypeUse type = isJson ? JsonUse.Instance
            : isText ? new ScalarUse(ScalarKind.String)
            : schemas.BindOptional(located, hint).Type;
        IOpenApiSchema described = data ?? new OpenApiSchema { Type = JsonSchemaType.String };
        return new EventAlternative(name, located.With(described), new DataModel(type, isText && !isJson), null);
    }

    /// <summary>Whether the schema has only members of an event.</summary>
    private static bool IsEvent(Located<IOpenApiSchema> schema)
    {
        List<string> names = [.. MemberSet.Of(schema, static (_, _) => { }).Members.Select(static member => member.WireName)];
        names.AddRange(schema.Alternatives().SelectMany(static alternative => alternative.Target()?.Element.Properties?.Keys ?? []));
        return names.Contains("data")
            && (names.All(static name => s_fields.Contains(name, StringComparer.Ordinal))
                || new HashSet<string>(names).SetEquals(s_sseItem));
    }

    /// <summary>The schema without its reference, and the name that the types of its parts start with.</summary>
    private static (Located<IOpenApiSchema>? Schema, string Owner) Resolve(Located<IOpenApiSchema> schema, string owner) =>
        (schema.Target(), (schema.Element as OpenApiSchemaReference)?.Reference.Id ?? owner);

    private static IOpenApiSchema? Member(IOpenApiSchema schema, string name) =>
        schema.Properties is { } properties && properties.TryGetValue(name, out IOpenApiSchema? member) ? member : null;

    private static string? Constant(IOpenApiSchema schema) =>
        schema.Const ?? (schema.Enum is { Count: 1 } only ? VendorExtension.TextOf(only[0]) : null);

    private static bool IsString(IOpenApiSchema schema) => SchemaShape.TypeWithoutNull(schema) == JsonSchemaType.String;

    private static bool IsJson(string? mediaType) =>
        string.IsNullOrEmpty(mediaType) || mediaType == "application/json" || mediaType!.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Whether the event is the last one, as marked by TypeSpec.</summary>
    private static bool IsTerminal(IOpenApiSchema schema) =>
        schema.Extensions is { } extensions && extensions.TryGetValue("x-ms-sse-terminal-event", out IOpenApiExtension? extension)
        && extension is JsonNodeExtension { Node: JsonValue value } && value.TryGetValue(out bool isTerminal) && isTerminal;

    /// <summary>One kind of event: its name, if it has one, and its data; or the text that ends the stream.</summary>
    private sealed record EventAlternative(string? Name, Located<IOpenApiSchema> Schema, DataModel Data, string? End);
}
