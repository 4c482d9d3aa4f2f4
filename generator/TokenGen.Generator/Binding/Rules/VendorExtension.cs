using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>
/// The object <c>x-tokengen</c>, with which a document says what OpenAPI has no keyword for. docs/document-extensions.md describes its
/// keys. An unknown key is reported, because a misspelled <c>secret</c> would print a secret.
/// </summary>
internal sealed class VendorExtension
{
    private const string Key = "x-tokengen";

    private static readonly VendorExtension s_none = new(null);

    private readonly JsonObject? _node;

    private VendorExtension(JsonObject? node) => _node = node;

    /// <summary>Reads the extension of an element. <paramref name="known"/> are the keys that are valid there.</summary>
    public static VendorExtension Of(
        BindingContext context, IDictionary<string, IOpenApiExtension>? extensions, JsonPointer at, params string[] known)
    {
        if (extensions is null || !extensions.TryGetValue(Key, out IOpenApiExtension? extension))
        {
            return s_none;
        }

        JsonPointer place = at[Key];
        if (extension is not JsonNodeExtension { Node: JsonObject node })
        {
            context.Report(BindingDescriptors.ExtensionNotAnObject, place);
            return s_none;
        }

        foreach (KeyValuePair<string, JsonNode?> member in node)
        {
            if (member.Key == GivenSeverity.SuppressKey)
            {
                CheckSuppressed(context, new(member.Value, place[member.Key]));
            }
            else if (member.Key == GivenSeverity.SeverityKey)
            {
                CheckSeverities(context, new(member.Value, place[member.Key]));
            }
            else if (!known.Contains(member.Key, StringComparer.Ordinal))
            {
                context.Report(
                    BindingDescriptors.UnknownExtensionKey, place[member.Key], member.Key, string.Join(
                        ", ", known.Concat([GivenSeverity.SuppressKey, GivenSeverity.SeverityKey])));
            }
        }

        if (node["secret"] is { } secret && secret.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)
            && known.Contains("secret"))
        {
            // If the value were read as false, the secret would be printed.
            context.Report(BindingDescriptors.InvalidExtensionValue, place["secret"], TextOf(secret)
                ?? secret.ToJsonString(), "secret", "true or false");
        }

        if (node["stream"] is { } stream && stream.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)
            && known.Contains("stream"))
        {
            context.Report(BindingDescriptors.InvalidExtensionValue, place["stream"], TextOf(stream)
                ?? stream.ToJsonString(), "stream", "true or false");
        }

        if (node.ContainsKey("name") && known.Contains("name") && !(TextOf(node["name"]) is { } name && Identifier.IsName(name)))
        {
            context.Report(
                BindingDescriptors.InvalidExtensionValue, place["name"], TextOf(node["name"])
                    ?? "", "name", "a valid C# name such as Animal");
        }

        return new VendorExtension(node);
    }

    /// <summary>
    /// Checks the extension of a schema that becomes a type. The keys of a component apply to every reference to it. The binder of a member
    /// or parameter reads the keys of its inline schema.
    /// </summary>
    public static void CheckType(BindingContext context, Located<IOpenApiSchema> schema)
    {
        string[] known = schema.At.IsItemOf("schemas")
            ? ["name", "secret", "type", "id"]
            : ["name", "secret", "requiredIn", "part", "type", "id"];
        Of(context, schema.Element.Extensions, schema.At, known);
    }

    /// <summary>
    /// Checks the spelling of the key for suppressed diagnostics. The lookup of places applies it, for every object of a document.
    /// </summary>
    private static void CheckSuppressed(BindingContext context, Located<JsonNode?> value)
    {
        if (value.Element is not JsonArray ids)
        {
            string text = value.Element?.ToJsonString() ?? "null";
            context.Report(BindingDescriptors.InvalidExtensionValue, value.At, text, GivenSeverity.SuppressKey, "a list such as [TKG0211]");
            return;
        }

        for (int i = 0; i < ids.Count; i++)
        {
            string id = TextOf(ids[i]) ?? "";
            CheckId(context, id, value.At[i], GivenSeverity.SuppressKey);
        }
    }

    private static void CheckSeverities(BindingContext context, Located<JsonNode?> value)
    {
        if (value.Element is not JsonObject severities)
        {
            string text = value.Element?.ToJsonString() ?? "null";
            const string Wanted = "an object such as { TKG0211: warning }";
            context.Report(BindingDescriptors.InvalidExtensionValue, value.At, text, GivenSeverity.SeverityKey, Wanted);
            return;
        }

        foreach (KeyValuePair<string, JsonNode?> severity in severities)
        {
            CheckId(context, severity.Key, value.At[severity.Key], GivenSeverity.SeverityKey);
            string level = TextOf(severity.Value) ?? "";
            if (new GivenSeverity(severity.Key, level).Report is null)
            {
                JsonPointer at = value.At[severity.Key];
                context.Report(BindingDescriptors.InvalidExtensionValue, at, level, severity.Key, string.Join(", ", GivenSeverity.Levels));
            }
        }
    }

    private static void CheckId(BindingContext context, string id, JsonPointer at, string key)
    {
        if (!DescriptorTable.All.Any(descriptor => descriptor.Id == id && GivenSeverity.IsOpen(descriptor)))
        {
            context.Report(BindingDescriptors.InvalidExtensionValue, at, id, key, "the id of a warning or an info; only the project can change the severity of errors");
        }
    }

    /// <summary>The extensions at the place of the schema itself. A reference would also return the extensions of its target.</summary>
    public static IDictionary<string, IOpenApiExtension>? OwnOf(IOpenApiSchema? schema) =>
        schema is OpenApiSchemaReference reference ? reference.Reference.Extensions : schema?.Extensions;

    /// <summary>The name in the extension of an element. The binder of the element reports a problem with it.</summary>
    public static string? NameIn(IDictionary<string, IOpenApiExtension>? extensions) =>
        extensions is not null && extensions.TryGetValue(Key, out IOpenApiExtension? extension)
            && extension is JsonNodeExtension { Node: JsonObject node }
            ? TextOf(node["name"])
            : null;

    /// <summary>The value of a key in the extension of an element; null if it is missing.</summary>
    public static JsonNode? NodeOf(IDictionary<string, IOpenApiExtension>? extensions, string key) =>
        extensions is not null && extensions.TryGetValue(Key, out IOpenApiExtension? extension)
            && extension is JsonNodeExtension { Node: JsonObject node }
            ? node[key]
            : null;

    public bool IsTrue(string key) => _node?[key] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    /// <summary>Whether a key in the extension of an element is true. The binder of the element reports a problem with it.</summary>
    public static bool IsTrue(IDictionary<string, IOpenApiExtension>? extensions, string key) =>
        extensions is not null && extensions.TryGetValue(Key, out IOpenApiExtension? extension)
        && extension is JsonNodeExtension { Node: JsonObject node } && new VendorExtension(node).IsTrue(key);

    public bool Has(string key) => _node?.ContainsKey(key) == true;

    public string? Text(string key) => TextOf(_node?[key]);

    public JsonObject? Object(string key) => _node?[key] as JsonObject;

    /// <summary>A scalar as text: YAML may have read a text without quotes as a number or boolean.</summary>
    public static string? TextOf(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };
}
