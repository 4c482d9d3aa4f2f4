using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>
/// Bugs of Prism that make it reject a valid form or query. Each is recognized by Prism's message together with the request. The form is
/// then compared here with the JSON it was made from, so that no real error is missed. docs/conformance.md proves each.
/// </summary>
internal static class PrismFormFaults
{
    public const string Unsent = "Prism finds fault with a member of a deepObject that was not sent";
    public const string Choice = "Prism does not see a member of a deepObject whose schema is a choice";
    public const string ObjectsInForm = "Prism reads a list of objects from a form, and then wants it as JSON text";
    public const string EmptyForm = "Prism takes a form without a field for no body at all";
    public const string ReservedInPart = "Prism looks for characters reserved in URLs in a part of a multipart body";

    public const string ReadOnlyPart = "Prism wants members in a form that only responses have";
    public const string List = "Prism does not read a list from a form without an encoding";

    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The bug that explains all of Prism's messages, or null.</summary>
    public static string? Find(
        WireDocument document, DocumentedOperation operation, PrismFindings findings, Exchange exchange, JsonNode? form)
    {
        List<string?> faults = [.. findings.InRequest.Select(
            finding => FaultOf(document, operation, finding.Location, finding.Message, exchange))];
        if (faults.Contains(ReadOnlyPart) && findings.InRequest.Any(
            static finding => finding.Message.EndsWith("must match exactly one schema in oneOf", StringComparison.Ordinal)))
        {
            // Then no alternative matches, and Prism reports the faults of each.
            return ReadOnlyPart;
        }

        return faults.Count == 0 || faults.Contains(null)
            || (form is not null && FormText.Difference(form, exchange.RequestBody) is not null) ? null : faults[0];
    }

    private static string? FaultOf(WireDocument document, DocumentedOperation operation, string location, string message, Exchange exchange)
    {
        string type = MediaTypeNames.Plain(exchange.RequestType);
        JsonElement? media = operation.Body?.Member("content").Members().Where(one => MediaTypeNames.Plain(one.Name) == type)
            .Select(static one => (JsonElement?)one.Value).FirstOrDefault();
        if (location == "request" && message.StartsWith("Body parameter is required", StringComparison.Ordinal))
        {
            return type == Form && exchange.RequestBody.Length == 0
                && SchemaView.Of(document, media?.Member("schema") ?? default).Required.Count == 0 ? EmptyForm : null;
        }

        if (message.StartsWith("Cannot deserialize JSON object array in form data", StringComparison.Ordinal))
        {
            return type == Form && SchemaView.Of(document, media?.Member("schema") ?? default).Properties.Any(property =>
                media?.Member("encoding")?.Member(property.Key)?.Text("style") == "deepObject"
                    && HoldsObjects(document, property.Value[^1])) ? ObjectsInForm : null;
        }

        if (message.StartsWith("Reserved characters used in request body", StringComparison.Ordinal))
        {
            return type.StartsWith("multipart/", StringComparison.Ordinal) ? ReservedInPart : null;
        }

        if (location == "request/body" && message.Contains("must have required property", StringComparison.Ordinal)
            && IsReadOnly(document, media, message.Split('\'')[^2]))
        {
            return ReadOnlyPart;
        }

        if (type == Form && message.EndsWith(" must be array", StringComparison.Ordinal)
            && location.Split('/') is ["request", "body", { } list])
        {
            return FormText.Pairs(System.Text.Encoding.UTF8.GetString(exchange.RequestBody)).Any(pair => pair.Key == list) ? List : null;
        }

        string[] steps = location.Split('/');
        if (steps.Length < 3 || !message.Contains("must have required property", StringComparison.Ordinal))
        {
            return null;
        }

        string sent = steps[1] switch
        {
            "query" => exchange.Target!.Query.TrimStart('?'),
            "body" when type == Form => System.Text.Encoding.UTF8.GetString(exchange.RequestBody),
            _ => location,
        };
        string key = steps[2] + string.Concat(steps.Skip(3).Select(static step => $"[{step}]"));
        bool IsSent(string name) =>
            FormText.Pairs(sent).Any(pair => pair.Key == name || pair.Key.StartsWith(name + "[", StringComparison.Ordinal));
        return steps[1] is not ("query" or "body") ? null
            : !IsSent(key) ? Unsent
            : IsSent($"{key}[{message.Split('\'')[^2]}]") ? Choice
            : null;
    }

    private static bool IsReadOnly(WireDocument document, JsonElement? media, string name) =>
        SchemaView.Of(document, media?.Member("schema") ?? default).Choices().Any(choice =>
            choice.Properties.TryGetValue(name, out List<JsonElement>? schemas)
                && schemas.Exists(schema => document.Resolve(schema).IsTrue("readOnly")));

    private static bool HoldsObjects(WireDocument document, JsonElement schema) =>
        SchemaView.Of(document, schema).Choices().Any(choice => choice is { Type: "array", Items: { } items }
            && SchemaView.Of(document, items).Choices().Any(static item => item.Type == "object"));
}
