using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Descriptions;

/// <summary>Describes the operations that a response links to, and their arguments (OpenAPI, Link Object).</summary>
internal sealed class LinkText(IEnumerable<OperationSite> operations)
{
    /// <summary>The methods of operations, by operationId and by place.</summary>
    private readonly Dictionary<string, string> _methods = operations
        .SelectMany(static site => new[] { (Key: site.Id, Name: site.MethodName), (Key: site.At.ToString(), Name: site.MethodName) })
        .GroupBy(static method => method.Key, static method => method.Name + "Async", StringComparer.Ordinal)
        .ToDictionary(static methods => methods.Key, static methods => methods.First(), StringComparer.Ordinal);

    /// <summary>The documentation of an operation, with the links of its responses at the end.</summary>
    public Documentation AddTo(Documentation documentation, OpenApiOperation operation)
    {
        List<string> links = [];
        foreach (IOpenApiResponse response in (operation.Responses ?? []).Values)
        {
            foreach (KeyValuePair<string, IOpenApiLink> link in response.Links ?? new Dictionary<string, IOpenApiLink>())
            {
                string text = Of(link.Key, link.Value);
                if (!links.Contains(text))
                {
                    links.Add(text);
                }
            }
        }

        return links.Count == 0
            ? documentation
            : documentation with
            {
                Remarks = [.. documentation.Remarks, new DocumentationBlock(IsCode: false, $"Links: {string.Join(", ", links)}.")],
            };
    }

    private string Of(string key, IOpenApiLink link)
    {
        string target = link.OperationId is { Length: > 0 } id ? id : link.OperationRef is { Length: > 0 } reference ? reference : key;
        target = _methods.TryGetValue(target, out string? method) ? method : target;
        List<string> arguments = [.. (link.Parameters ?? new Dictionary<string, RuntimeExpressionAnyWrapper>())
            .Select(static parameter => $"{Code(parameter.Key)} = {Of(parameter.Value)}")];
        if (link.RequestBody is { } body && (body.Expression is not null || body.Any is not null))
        {
            arguments.Add("body = " + Of(body));
        }

        return Code(target) + (arguments.Count == 0 ? "" : $" ({string.Join(", ", arguments)})");
    }

    private static string Of(RuntimeExpressionAnyWrapper value) =>
        value.Expression is { } expression ? Of(expression.Expression) : Code(value.Any?.ToJsonString() ?? "null");

    /// <summary>A runtime expression in words: <c>$response.body#/id</c> is the body of the response at <c>/id</c>.</summary>
    private static string Of(string expression)
    {
        (string Prefix, string Words)[] sources =
        [
            ("$response.body#", "response body at "),
            ("$response.header.", "response header "),
            ("$request.body#", "request body at "),
            ("$request.header.", "request header "),
            ("$request.path.", "path parameter "),
            ("$request.query.", "query parameter "),
        ];
        foreach ((string prefix, string words) in sources)
        {
            if (expression.StartsWith(prefix, StringComparison.Ordinal) && expression.Length > prefix.Length)
            {
                return words + Code(expression.Substring(prefix.Length));
            }
        }

        return expression switch
        {
            "$response.body" => "response body",
            "$request.body" => "request body",
            "$url" => "request URL",
            "$method" => "request method",
            "$statusCode" => "response status",
            _ => Code(expression),
        };
    }

    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";
}
