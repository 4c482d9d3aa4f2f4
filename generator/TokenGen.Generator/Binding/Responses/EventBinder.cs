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

    public (ItemsUse Type, EventDataModel Data) Bind(IOpenApiSchema? schema, JsonPointer at, string operation)
    {
        (IOpenApiSchema? target, JsonPointer place, string owner) = Resolve(schema, at, operation);
        if (target is null || !IsEvent(target, place))
        {
            // Plain text has no quotes, whatever its format is.
            bool isText = target is null || IsString(target);
            TypeUse type = isText ? new ScalarUse(ScalarKind.String) : schemas.BindOptional(new(schema, at), new NameHint(operation, "event") { Root = new NameRoot(operation, operation) }).Type;
            return (new ItemsUse(type, ItemsForm.EventData), new EventDataModel([], new DataModel(type, isText), null, null));
        }

        List<EventAlternative> alternatives = [.. Alternatives(target, place, owner)];
        string? end = alternatives.Select(static alternative => alternative.End).FirstOrDefault(static text => text is not null);
        alternatives.RemoveAll(static alternative => alternative.End is not null);
        if (alternatives.Count == 0)
        {
            alternatives.Add(Alternative(null, target, place, owner));
        }

        TypeUse data = new UnionBinder(context, schemas, naming).BindBodies(
            new NameHint(owner, "data"),
            [.. alternatives.Select(static one => (new Located<IOpenApiSchema>(one.Schema, one.At), new BoundSchema(one.Data.Type, IsNullable: false)))]);
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

    private IEnumerable<EventAlternative> Alternatives(IOpenApiSchema schema, JsonPointer at, string owner)
    {
        foreach ((IOpenApiSchema alternative, string keyword, int index) in SchemaShape.Alternatives(schema))
        {
            (IOpenApiSchema? target, JsonPointer place, string name) = Resolve(alternative, at[keyword][index], owner);
            if (target is not null)
            {
                yield return Alternative(schema, target, place, name);
            }
        }
    }

    private EventAlternative Alternative(IOpenApiSchema? common, IOpenApiSchema schema, JsonPointer at, string owner)
    {
        string? name = Member(schema, "event") is { } named ? Constant(named) : null;
        (IOpenApiSchema? data, JsonPointer place) = Member(schema, "data") is { } own
            ? (own, at["properties"]["data"])
            : (common is null ? null : Member(common, "data"), at);
        if (data is not null && IsTerminal(schema) && Constant(data) is { } end)
        {
            return new EventAlternative(name, data, place, new DataModel(new ScalarUse(ScalarKind.String), IsText: true), end);
        }

        NameHint hint = new(owner, name is null ? "data" : name + " data");
        if (data is IOpenApiSchemaMissingProperties { ContentSchema: { } content } text && IsJson(text.ContentMediaType))
        {
            JsonPointer contentAt = place["contentSchema"];
            return new EventAlternative(name, content, contentAt, new DataModel(schemas.Bind(new(content, contentAt), hint).Type, IsText: false), null);
        }

        IOpenApiSchema? bare = data is OpenApiSchemaReference reference ? reference.RecursiveTarget : data;
        bool isText = bare is null || SchemaShape.TypeWithoutNull(bare) is 0 && SchemaShape.KindOf(bare) == SchemaKind.Json || IsString(bare);
        bool isJson = bare is IOpenApiSchemaMissingProperties { ContentMediaType: { Length: > 0 } mediaType } && IsJson(mediaType);
        TypeUse type = isJson ? JsonUse.Instance : isText ? new ScalarUse(ScalarKind.String) : schemas.BindOptional(new(data, place), hint).Type;
        return new EventAlternative(name, data ?? new OpenApiSchema { Type = JsonSchemaType.String }, place, new DataModel(type, isText && !isJson), null);
    }

    /// <summary>Whether the schema has only members of an event.</summary>
    private static bool IsEvent(IOpenApiSchema schema, JsonPointer at)
    {
        List<string> names = [.. MemberSet.Of(new(schema, at), static (_, _) => { }).Members.Select(static member => member.WireName)];
        names.AddRange(SchemaShape.Alternatives(schema)
            .SelectMany(static alternative => Resolve(alternative.Schema, JsonPointer.Root, "").Schema?.Properties?.Keys ?? []));
        return names.Contains("data")
            && (names.All(static name => s_fields.Contains(name, StringComparer.Ordinal)) || new HashSet<string>(names).SetEquals(s_sseItem));
    }

    private static (IOpenApiSchema? Schema, JsonPointer At, string Owner) Resolve(IOpenApiSchema? schema, JsonPointer at, string owner) =>
        schema is OpenApiSchemaReference { Reference.Id: { } id } reference
            ? (reference.RecursiveTarget, JsonPointer.Root["components"]["schemas"][id], id)
            : (schema, at, owner);

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
    private sealed record EventAlternative(string? Name, IOpenApiSchema Schema, JsonPointer At, DataModel Data, string? End);
}
