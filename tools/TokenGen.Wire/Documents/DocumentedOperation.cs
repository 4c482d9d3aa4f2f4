using System.Text.Json;
using System.Text.RegularExpressions;

namespace TokenGen.Wire.Documents;

/// <summary>An operation of the document.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path template.</param>
/// <param name="Parameters">The parameters of the operation and of its path, with references resolved.</param>
/// <param name="RequiredBesideReference">The parameters with <c>required</c> beside a reference, which has no effect (OpenAPI 3.1, Reference Object).</param>
/// <param name="Body">Its request body, if any.</param>
/// <param name="Responses">Its responses by their keys.</param>
/// <param name="Id">Its operation id, if any.</param>
/// <param name="Security">The names of the declared schemes of its first requirement; empty if it needs no credentials.</param>
internal sealed partial record DocumentedOperation(
    string Method,
    string Path,
    IReadOnlyList<JsonElement> Parameters,
    IReadOnlyList<string> RequiredBesideReference,
    JsonElement? Body,
    IReadOnlyList<DocumentedResponse> Responses,
    string? Id,
    IReadOnlyList<string> Security)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The name of a path parameter for which the path has no placeholder; null if each has one.</summary>
    public string? PathParameterOutsidePath => Parameters
        .Where(parameter => parameter.Text("in") == "path" && !Path.Contains("{" + parameter.Text("name") + "}", StringComparison.Ordinal))
        .Select(static parameter => parameter.Text("name"))
        .FirstOrDefault();

    /// <summary>Another path that differs only in the names of its parameters, which is not allowed (OpenAPI 3.1, Paths Object).</summary>
    public string? SamePath { get; private init; }

    /// <summary>
    /// The name under which two query parameters are sent, because one is an object whose members are parameters of their own (style
    /// <c>form</c> with <c>explode</c>); null if all names differ.
    /// </summary>
    public string? RepeatedQueryName(WireDocument document) => Parameters
        .Where(static parameter => parameter.Text("in") == "query")
        .SelectMany(parameter => NamesOf(document, parameter))
        .GroupBy(static name => name, StringComparer.Ordinal)
        .FirstOrDefault(static same => same.Count() > 1)?.Key;

    public override string ToString() => $"{Method} {Path}";

    public static IEnumerable<DocumentedOperation> In(WireDocument document)
    {
        List<JsonProperty> paths = [.. document.Root.Member("paths").Members().Where(static path => path.Name.StartsWith('/'))];
        ILookup<string, string> twins = paths.Select(static path => path.Name).ToLookup(static path => Placeholder().Replace(path, "{}"));
        foreach (JsonProperty path in paths)
        {
            JsonElement item = document.Resolve(path.Value);
            foreach (string method in s_methods)
            {
                if (item.Member(method) is { ValueKind: JsonValueKind.Object } operation)
                {
                    yield return new DocumentedOperation(
                        method.ToUpperInvariant(),
                        path.Name,
                        ParametersOf(document, item, operation),
                        [.. Declared(item, operation).Where(static one => WireDocument.Reference(one) is not null && one.IsTrue("required"))
                            .Select(one => document.Resolve(one).Text("name") ?? "")],
                        operation.Member("requestBody") is { } body ? document.Resolve(body) : null,
                        [.. operation.Member("responses").Members()
                            .Where(static response => !response.Name.StartsWith("x-", StringComparison.Ordinal))
                            .Select(response => DocumentedResponse.Of(document, response.Name, response.Value))],
                        operation.Text("operationId"),
                        SecurityOf(document, operation))
                    {
                        SamePath = twins[Placeholder().Replace(path.Name, "{}")].FirstOrDefault(other => other != path.Name),
                    };
                }
            }
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    /// <summary>
    /// A parameter of the operation overrides one of the path with the same name and place (OpenAPI 3.1, "Operation Object").
    /// </summary>
    private static List<JsonElement> ParametersOf(WireDocument document, JsonElement item, JsonElement operation)
    {
        IEnumerable<JsonElement> all = Declared(item, operation).Select(document.Resolve);
        return [.. all.GroupBy(static parameter => (parameter.Text("name"), parameter.Text("in"))).Select(static same => same.Last())];
    }

    private static List<string> NamesOf(WireDocument document, JsonElement parameter)
    {
        bool isExploded = parameter.Text("style") is null or "form"
            && (parameter.Member("explode") is not { } explode || explode.ValueKind == JsonValueKind.True);
        List<string> members = isExploded && parameter.Member("schema") is { } schema
            ? [.. document.Resolve(schema).Member("allOf").Items().Append(schema)
                .SelectMany(part => document.Resolve(part).Member("properties").Members()).Select(static member => member.Name)]
            : [];
        return members.Count > 0 ? members : [parameter.Text("name") ?? ""];
    }

    private static IEnumerable<JsonElement> Declared(JsonElement item, JsonElement operation) =>
        item.Member("parameters").Items().Concat(operation.Member("parameters").Items());

    private static List<string> SecurityOf(WireDocument document, JsonElement operation)
    {
        List<JsonElement> requirements = [.. (operation.Member("security") ?? document.Root.Member("security")).Items()];
        bool isOptional = requirements.Exists(static requirement => !requirement.EnumerateObject().Any());
        HashSet<string> declared = [.. (document.Root.Member("components")?.Member("securitySchemes")
            ?? document.Root.Member("securityDefinitions")).Members().Select(static scheme => scheme.Name)];
        return isOptional || requirements.Count == 0
            ? []
            : [.. requirements[0].EnumerateObject().Select(static scheme => scheme.Name).Where(declared.Contains)];
    }
}
