using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Reading.Positions;

/// <summary>
/// Maps a path in the form of OpenAPI 3 to its place in the original Swagger 2.0 document. There, bodies are parameters, media types are
/// lists beside the operation, and a parameter is its own schema.
/// </summary>
internal static class SwaggerPath
{
    public static string[] FromModel(ReadOnlySpan<string> path, JsonObject root) => path switch
    {
        ["components", "schemas", .. ReadOnlySpan<string> rest] => ["definitions", .. rest],
        ["components", "parameters", string name, .. ReadOnlySpan<string> rest] => ["parameters", name, .. OfParameter(rest)],
        ["components", "requestBodies", string name, .. ReadOnlySpan<string> rest] => ["parameters", name, .. OfBody(rest)],
        ["components", "responses", string name, .. ReadOnlySpan<string> rest] => ["responses", name, .. OfResponse(rest)],
        ["components", "securitySchemes", .. ReadOnlySpan<string> rest] => ["securityDefinitions", .. rest],
        ["servers", ..] => [root.ContainsKey("host") ? "host" : root.ContainsKey("basePath") ? "basePath" : "schemes"],
        ["paths", string item, string operation, .. ReadOnlySpan<string> rest] =>
            ["paths", item, .. OfOperation(["paths", item, operation], operation, rest, root)],
        _ => path.ToArray(),
    };

    private static string[] OfOperation(string[] operationPath, string operation, ReadOnlySpan<string> rest, JsonObject root)
    {
        // The parameters of a path item are in the list itself, not in an operation.
        if (operation == "parameters" && rest is [string itemIndex, .. ReadOnlySpan<string> below])
        {
            return ["parameters", ParameterAt(TreePath.Find(root, operationPath), itemIndex, root), .. OfParameter(below)];
        }

        JsonNode? parameters = TreePath.Find(root, [.. operationPath, "parameters"]);
        return rest switch
        {
            ["parameters", string index, .. ReadOnlySpan<string> deeper] =>
                [operation, "parameters", ParameterAt(parameters, index, root), .. OfParameter(deeper)],
            ["requestBody", .. ReadOnlySpan<string> deeper] => [operation, "parameters", .. OfRequestBody(parameters, deeper, root)],
            ["responses", string status, .. ReadOnlySpan<string> deeper] => [operation, "responses", status, .. OfResponse(deeper)],
            _ => [operation, .. rest],
        };
    }

    /// <summary>The place of the n-th parameter among those that do not belong to a body.</summary>
    private static string ParameterAt(JsonNode? parameters, string index, JsonObject root)
    {
        if (parameters is not JsonArray all || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int left))
        {
            return index;
        }

        for (int i = 0; i < all.Count; i++)
        {
            if (LocationOf(all[i], root) is not ("body" or "formData") && left-- == 0)
            {
                return i.ToString(CultureInfo.InvariantCulture);
            }
        }

        return index;
    }

    private static string[] OfRequestBody(JsonNode? parameters, ReadOnlySpan<string> rest, JsonObject root)
    {
        if (parameters is not JsonArray all)
        {
            return [];
        }

        string? field = rest is ["content", _, "schema", "properties", string name, ..] ? name : null;
        for (int i = 0; i < all.Count; i++)
        {
            string? location = LocationOf(all[i], root);
            if (location == "body")
            {
                return [i.ToString(CultureInfo.InvariantCulture), .. OfBody(rest)];
            }

            if (location == "formData" && (field is null || NameOf(all[i], root) == field))
            {
                return [i.ToString(CultureInfo.InvariantCulture)];
            }
        }

        return [];
    }

    private static string[] OfBody(ReadOnlySpan<string> rest) =>
        rest is ["content", _, .. ReadOnlySpan<string> below] ? below.ToArray() : rest.ToArray();

    private static string[] OfResponse(ReadOnlySpan<string> rest) => rest switch
    {
        ["content", _, .. ReadOnlySpan<string> below] => below.ToArray(),
        ["headers", string name, .. ReadOnlySpan<string> below] => ["headers", name, .. OfParameter(below)],
        _ => rest.ToArray(),
    };

    private static string[] OfParameter(ReadOnlySpan<string> rest) =>
        rest is ["schema", .. ReadOnlySpan<string> below] ? below.ToArray() : rest.ToArray();

    /// <summary>The field <c>in</c> of a parameter, or of the parameter that a reference within the document leads to.</summary>
    public static string? LocationOf(JsonNode? parameter, JsonObject root) => TextOf(parameter, "in", root);

    /// <summary>The field <c>name</c>, found in the same way.</summary>
    public static string? NameOf(JsonNode? parameter, JsonObject root) => TextOf(parameter, "name", root);

    private static string? TextOf(JsonNode? parameter, string field, JsonObject root)
    {
        JsonNode? own = ReferenceOf(parameter) is { } reference ? TreePath.Find(root, Pointer.Split(reference)) : parameter;
        return (own as JsonObject)?[field]?.ToString();
    }

    /// <summary>The reference that a parameter consists of; null if it is a parameter itself.</summary>
    public static string? ReferenceOf(JsonNode? parameter) => parameter is JsonObject members ? ReferenceText.Of(members) : null;
}
