using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names;

/// <summary>
/// Finds the names that inline schemas can share (<see cref="NameHint.SharedNames"/>) and that have one meaning in the whole document. This
/// pass binds nothing. The order of the document and the number of uses of a schema do not matter.
/// </summary>
internal sealed class SharedNames
{
    /// <summary>Deeper than real documents nest schemas.</summary>
    private const int MaximumDepth = 64;

    /// <summary>A meaning with at least this many places gets the name even if other places use the name for something else.</summary>
    private const int Many = 8;

    private readonly BindingContext _context;
    private readonly SchemaContents _contents;
    private readonly Func<string, string> _nameOf;

    /// <summary>For each name, the number of places for each meaning.</summary>
    private readonly Dictionary<string, Dictionary<string, int>> _meanings = new(StringComparer.Ordinal);
    private readonly List<(List<SharedName> Names, string Content)> _places = [];
    private readonly HashSet<string> _blankEnums = new(StringComparer.Ordinal);

    /// <param name="context">The document.</param>
    /// <param name="contents">The keys of the content of schemas.</param>
    /// <param name="nameOf">Returns the type of a component schema.</param>
    public SharedNames(BindingContext context, SchemaContents contents, Func<string, string> nameOf)
    {
        _nameOf = nameOf;
        _context = context;
        _contents = contents;
        VisitComponents();
        foreach (KeyValuePair<string, IOpenApiPathItem> path in context.Document.Paths ?? [])
        {
            VisitPath(new(path.Value, JsonPointer.Root["paths"][path.Key]));
        }

        foreach (KeyValuePair<string, IOpenApiPathItem> webhook in context.Document.Webhooks ?? new Dictionary<string, IOpenApiPathItem>())
        {
            VisitPath(new(webhook.Value, JsonPointer.Root["webhooks"][webhook.Key]));
        }
    }

    /// <summary>The component enums that may be the empty string somewhere in the document.</summary>
    public ISet<string> BlankEnums => _blankEnums;

    /// <summary>The shared names: for each schema, its first name with no other meaning.</summary>
    /// <param name="isFree">Whether a type may have the name.</param>
    public ISet<string> Choose(Func<string, bool> isFree)
    {
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach ((List<SharedName> names, string content) in _places)
        {
            if (names.Find(shared => Means(shared, content) && (chosen.Contains(shared.Name) || isFree(shared.Name))) is { Name: { } name })
            {
                chosen.Add(name);
            }
        }

        return chosen;
    }

    /// <summary>
    /// Whether a name means a schema: it has no other meaning in the document, or most of its many places have this meaning.
    /// </summary>
    /// <param name="shared">The name.</param>
    /// <param name="content">The key of the content of the schema.</param>
    public bool Means(SharedName shared, string content) =>
        _meanings.TryGetValue(shared.Name, out Dictionary<string, int>? meanings) && meanings.TryGetValue(content, out int places)
        && ((meanings.Count == 1 && !shared.IsEverydayWord) || (places >= Many && places * 2 > meanings.Values.Sum()));

    /// <summary>The key of an enum: its values and their names, independent of order and descriptions.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="staysOpen">Whether it accepts other values although enums are closed. It is another type then.</param>
    public static string EnumKey(IOpenApiSchema schema, bool staysOpen) =>
        (staysOpen ? "open enum " : "enum ") + EnumBinder.ValuesKey(schema);

    private void VisitComponents()
    {
        OpenApiComponents components = _context.Document.Components ?? new OpenApiComponents();
        JsonPointer at = JsonPointer.Root["components"];
        foreach (KeyValuePair<string, IOpenApiSchema> schema in components.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (_context.Shared?.Contains(schema.Key) != true)
            {
                NameHint hint = new("") { Component = schema.Key, Place = _nameOf(schema.Key) };
                Visit(LocatedSchemas.OfComponent(schema.Key, schema.Value), hint, 0);
            }
        }

        foreach (KeyValuePair<string, IOpenApiParameter> parameter in components.Parameters ?? new Dictionary<string, IOpenApiParameter>())
        {
            VisitParameter(new(parameter.Value, at["parameters"][parameter.Key]), NameHint.OfComponentParameter(parameter.Key));
        }

        foreach (KeyValuePair<string, IOpenApiResponse> response in components.Responses ?? new Dictionary<string, IOpenApiResponse>())
        {
            VisitContent(response.Value.Content, at["responses"][response.Key]);
        }

        foreach (KeyValuePair<string, IOpenApiRequestBody> body in components.RequestBodies
            ?? new Dictionary<string, IOpenApiRequestBody>())
        {
            VisitContent(body.Value.Content, at["requestBodies"][body.Key]);
        }
    }

    private void VisitPath(Located<IOpenApiPathItem> path)
    {
        VisitParameters(path.Element.Parameters, path.At);
        foreach (KeyValuePair<HttpMethod, OpenApiOperation> operation in path.Element.Operations ?? [])
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            JsonPointer place = path.At[operation.Key.Method.ToLowerInvariant()];
            VisitParameters(operation.Value.Parameters, place);
            if (operation.Value.RequestBody is { } body and not OpenApiRequestBodyReference)
            {
                VisitContent(body.Content, place["requestBody"]);
            }

            foreach (KeyValuePair<string, IOpenApiResponse> response in operation.Value.Responses ?? [])
            {
                if (response.Value is not OpenApiResponseReference)
                {
                    VisitContent(response.Value.Content, place["responses"][response.Key]);
                }
            }
        }
    }

    private void VisitParameters(IList<IOpenApiParameter>? parameters, JsonPointer at)
    {
        for (int i = 0; i < (parameters?.Count ?? 0); i++)
        {
            if (parameters![i] is { Name: { } name } parameter and not OpenApiParameterReference)
            {
                VisitParameter(new(parameter, at["parameters"][i]), NameHint.Parameter("", name, default));
            }
        }
    }

    private void VisitParameter(Located<IOpenApiParameter> parameter, NameHint hint)
    {
        VisitOptional(parameter.Part(parameter.Element.Schema, "schema"), hint, 0);
        IDictionary<string, IOpenApiMediaType> contents = parameter.Element.Content ?? new Dictionary<string, IOpenApiMediaType>();
        foreach (KeyValuePair<string, IOpenApiMediaType> content in contents)
        {
            VisitOptional(new(content.Value.Schema, parameter.At["content"][content.Key]["schema"]), hint, 0);
        }
    }

    private void VisitContent(IDictionary<string, IOpenApiMediaType>? content, JsonPointer at)
    {
        foreach (KeyValuePair<string, IOpenApiMediaType> entry in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            JsonPointer place = at["content"][entry.Key];
            VisitOptional(new(entry.Value.Schema, place["schema"]), new NameHint(""), 0);
            VisitOptional(new(entry.Value.ItemSchema, place["itemSchema"]), new NameHint(""), 0);
        }
    }

    private void VisitOptional(Located<IOpenApiSchema?> schema, NameHint hint, int depth)
    {
        if (schema.Element is { } present)
        {
            Visit(schema.With(present), hint, depth);
        }
    }

    private void Visit(Located<IOpenApiSchema> schema, NameHint hint, int depth, bool staysOpen = false)
    {
        IOpenApiSchema element = schema.Element;
        if (element is null or OpenApiSchemaReference || depth > MaximumDepth)
        {
            return;
        }

        SchemaKind kind = SchemaShape.KindOf(element);
        List<Located<IOpenApiSchema>> alternatives = schema.Alternatives();
        if (kind == SchemaKind.Union && UnionBinder.OpenEnum(element) is { } open)
        {
            if (open.Schema is OpenApiSchemaReference { Reference.Id: { } id }
                && alternatives.Exists(static alternative => UnionBinder.IsBlank(alternative.Element)))
            {
                _blankEnums.Add(id);
            }

            Visit(schema.Part(open.Schema, open.Keyword, open.Index), hint, depth + 1, staysOpen: true);
            return;
        }

        bool isType = kind is SchemaKind.Record or SchemaKind.Enum or SchemaKind.Tuple or SchemaKind.Union;
        if (isType && !PlainChoice.Is(element, hint) && !EnumBinder.IsText(_context, element, hint, staysOpen)
            && hint.SharedNames(element).ToList() is { Count: > 0 } names)
        {
            string content = kind == SchemaKind.Enum
                ? EnumKey(element, staysOpen && _context.Settings.ClosedEnums)
                : _contents.KeyOf(schema);
            _places.Add((names, content));
            names.ForEach(shared => Note(shared.Name, content));
        }

        NameHint inner = isType ? new NameHint("") { Path = hint.PathWithin } : hint;
        VisitMembers(schema, inner, depth);
        VisitOptional(schema.Part(element.Items, "items"), kind == SchemaKind.Tuple ? inner.Within("item") : hint.Item, depth + 1);
        foreach (Located<IOpenApiSchema> value in schema.Undeclared())
        {
            Visit(value, isType ? inner.Within("additional value") : hint.Value, depth + 1);
        }

        foreach (Located<IOpenApiSchema> alternative in alternatives)
        {
            NameHint option = kind == SchemaKind.Wrapper ? hint : inner.Alternative("option", alternative.Element.Title);
            Visit(alternative, option, depth + 1);
        }

        for (int i = 0; i < (element.AllOf?.Count ?? 0); i++)
        {
            Located<IOpenApiSchema> part = schema.Part(element.AllOf![i], "allOf", i);
            if (kind == SchemaKind.Wrapper)
            {
                Visit(part, hint, depth + 1);
            }
            else
            {
                VisitPart(part, inner, depth + 1);
            }
        }
    }

    /// <summary>A part of <c>allOf</c> adds members to the schema and does not become a type.</summary>
    private void VisitPart(Located<IOpenApiSchema> part, NameHint inner, int depth)
    {
        if (part.Element is OpenApiSchemaReference || depth > MaximumDepth)
        {
            return;
        }

        VisitMembers(part, inner, depth);
        for (int i = 0; i < (part.Element.AllOf?.Count ?? 0); i++)
        {
            VisitPart(part.Part(part.Element.AllOf![i], "allOf", i), inner, depth + 1);
        }

        foreach (Located<IOpenApiSchema> alternative in part.Alternatives())
        {
            Visit(alternative, inner.Alternative("option", alternative.Element.Title), depth + 1);
        }
    }

    private void VisitMembers(Located<IOpenApiSchema> schema, NameHint inner, int depth)
    {
        foreach (KeyValuePair<string, IOpenApiSchema> property in schema.Element.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            Visit(schema.Part(property.Value, "properties", property.Key), inner.Member(property.Key), depth + 1);
        }
    }

    private void Note(string name, string content)
    {
        if (!_meanings.TryGetValue(name, out Dictionary<string, int>? meanings))
        {
            _meanings.Add(name, meanings = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        meanings[content] = meanings.TryGetValue(content, out int places) ? places + 1 : 1;
    }
}
