using System.Text.Json;

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
internal sealed record DocumentedOperation(
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

    public override string ToString() => $"{Method} {Path}";

    public static IEnumerable<DocumentedOperation> In(WireDocument document)
    {
        foreach (JsonProperty path in document.Root.Member("paths").Members().Where(static path => path.Name.StartsWith('/')))
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
                        SecurityOf(document, operation));
                }
            }
        }
    }

    /// <summary>
    /// A parameter of the operation overrides one of the path with the same name and place (OpenAPI 3.1, "Operation Object").
    /// </summary>
    private static List<JsonElement> ParametersOf(WireDocument document, JsonElement item, JsonElement operation)
    {
        IEnumerable<JsonElement> all = Declared(item, operation).Select(document.Resolve);
        return [.. all.GroupBy(static parameter => (parameter.Text("name"), parameter.Text("in"))).Select(static same => same.Last())];
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
