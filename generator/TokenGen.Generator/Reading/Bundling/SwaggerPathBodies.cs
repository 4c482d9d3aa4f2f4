using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Copies the body and the form fields that a path of Swagger 2.0 declares for all of its operations to each operation that sends a body.
/// The reader library passes them on only to operations that are written before the parameters.
/// </summary>
internal static class SwaggerPathBodies
{
    /// <summary>The methods whose body has a meaning (RFC 9110, section 9.3).</summary>
    private static readonly string[] s_methods = ["post", "put", "patch"];

    public static void GiveToOperations(JsonObject document, ParsedFile file, Origins origins)
    {
        foreach (KeyValuePair<string, JsonNode?> path in document["paths"] as JsonObject ?? [])
        {
            if (path.Value is not JsonObject item || item["parameters"] is not JsonArray shared)
            {
                continue;
            }

            foreach (JsonObject operation in s_methods.Select(method => item[method]).OfType<JsonObject>())
            {
                for (int i = 0; i < shared.Count; i++)
                {
                    if (IsMissing(shared[i], operation, document))
                    {
                        JsonNode copy = shared[i]!.DeepClone();
                        Add(copy, operation);
                        origins.Add(
                            copy, new Target(copy, file, ["paths", path.Key, "parameters", i.ToString(CultureInfo.InvariantCulture)]));
                    }
                }
            }
        }
    }

    /// <summary>
    /// Whether a parameter belongs to the body, and the operation has neither a body of its own nor a form field of that name.
    /// </summary>
    private static bool IsMissing(JsonNode? parameter, JsonObject operation, JsonObject document)
    {
        string? place = SwaggerPath.LocationOf(parameter, document);
        return place is "body" or "formData"
            && operation["parameters"] is null or JsonArray
            && !(operation["parameters"] as JsonArray ?? []).Any(own => SwaggerPath.LocationOf(own, document) is { } ownPlace
                && (ownPlace == "body"
                    || (ownPlace == "formData"
                        && (place == "body" || SwaggerPath.NameOf(own, document) == SwaggerPath.NameOf(parameter, document)))));
    }

    private static void Add(JsonNode parameter, JsonObject operation)
    {
        if (operation["parameters"] is not JsonArray own)
        {
            own = [];
            operation["parameters"] = own;
        }

        own.Add(parameter);
    }
}
