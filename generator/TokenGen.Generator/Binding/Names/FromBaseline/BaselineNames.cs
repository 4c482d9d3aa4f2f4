using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Names.FromBaseline;

/// <summary>The names that the baseline gives to parts of a document, so that additions to the document rename nothing.</summary>
/// <param name="baseline">The baseline.</param>
/// <param name="components">The types of components, by their ids.</param>
/// <param name="places">The types of inline schemas, by their places.</param>
/// <param name="contents">The content key of each inline type, and the schema and place where it was first found.</param>
/// <param name="made">The types whose names are made from other names.</param>
internal sealed class BaselineNames(
    Baseline baseline,
    IReadOnlyDictionary<string, string> components,
    IReadOnlyDictionary<string, string> places,
    IReadOnlyDictionary<string, (string Content, Located<IOpenApiSchema?> Schema)> contents,
    ISet<string> made)
{
    private const string OfMethods = "Async";

    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>The records of options, which have no section of their own in a baseline.</summary>
    private readonly HashSet<string> _options = new(
        baseline.Sections.Where(static section => section.Head.Kind == BaselineFormat.Operation)
            .SelectMany(static section => section.Facts)
            .Select(static fact => fact.Name.IndexOf('.') is > 0 and int dot ? fact.Name.Substring(0, dot) : "")
            .Where(static name => name.Length > 0),
        StringComparer.Ordinal);

    private readonly ILookup<string, string> _methods = baseline.Sections
        .Where(static section =>
            section.Head.Kind == BaselineFormat.Operation && section.Head.Name.EndsWith(OfMethods, StringComparison.Ordinal))
        .ToLookup(
            static section => section.Head.Key.IndexOf(OperationFacts.By, StringComparison.Ordinal) is > 0 and int by
                ? section.Head.Key.Substring(0, by)
                : section.Head.Key,
            static section => section.Head.Name.Substring(0, section.Head.Name.Length - OfMethods.Length),
            StringComparer.Ordinal);

    /// <summary>The types that are assigned to a part of the document.</summary>
    public IEnumerable<string> Types =>
        components.Values.Concat(contents.Keys).Concat(made).Concat(_options).Distinct(StringComparer.Ordinal);

    /// <summary>Does not use a name of the baseline, because something that cannot be renamed has it, such as the client.</summary>
    public void Refuse(string type) => _refused.Add(type);

    public string? OfComponent(string id) => components.TryGetValue(id, out string? type) && !_refused.Contains(type) ? type : null;

    /// <summary>The type of an inline schema: by its place or, for a new place, by a name whose type has equal content.</summary>
    public string? OfInline(JsonPointer at, string content, IEnumerable<string> names)
    {
        string? type = places.TryGetValue(at.ToString(), out string? pinned) ? pinned
            : names.FirstOrDefault(name =>
                contents.TryGetValue(name, out (string Content, Located<IOpenApiSchema?> Schema) known) && known.Content == content);
        return type is null || _refused.Contains(type) ? null : type;
    }

    /// <summary>Whether a name that is made from another name is in the baseline.</summary>
    public bool IsMade(string name) => (made.Contains(name) || _options.Contains(name)) && !_refused.Contains(name);

    /// <summary>The place of the inline schema with a name.</summary>
    public JsonPointer? PlaceOf(string type) =>
        contents.TryGetValue(type, out (string Content, Located<IOpenApiSchema?> Schema) known) ? known.Schema.At : null;

    /// <summary>The inline schema with a name whose parts have names, too; null if the type is named after its parts.</summary>
    public Located<IOpenApiSchema>? HomeOf(string type) =>
        contents.TryGetValue(type, out (string Content, Located<IOpenApiSchema?> Schema) known) && known.Schema.Element is { } schema
            ? known.Schema.With(schema)
            : null;

    public string? OfMember(string type, string wireName) => NameOf(type, $"member {Token.Encode(wireName)}");

    public string? OfValue(string type, string value) => NameOf(type, $"value {Token.Encode(value)}");

    public string? OfItem(string type, int place) =>
        NameOf(type, $"item {place.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>The case of a union with a type.</summary>
    public string? OfCase(string union, TypeUse type)
    {
        string notation = TypeNotation.Of(type);
        List<Fact>? cases = baseline.Find(TypeFacts.KeyOf(union))?.Facts.Where(fact => fact.Kind == "case" && fact.Value == notation)
            .ToList();
        return cases is { Count: 1 } ? cases[0].Subject : null;
    }

    /// <summary>The methods for one request, the main one first, each with its tag: <c>Pets.List</c>; without a tag <c>List</c>.</summary>
    public IEnumerable<string> MethodsOf(string key) => _methods[key];

    /// <summary>The name of a parameter or, if it is a property of the options, of that property: <c>ListPetsOptions.Limit</c>.</summary>
    public string? OfParameter(string operation, ParameterPlace place, string wireName) =>
        baseline.Find(operation)?.Find($"{place.ToString().ToLowerInvariant()} {Token.Encode(wireName)}")?.Name is { Length: > 0 } name
            ? name
            : null;

    private string? NameOf(string type, string part) =>
        baseline.Find(TypeFacts.KeyOf(type))?.Find(part)?.Name is { Length: > 0 } name ? name : null;
}
