using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Tells envelopes from bodies: by the document's own rule (<c>x-tokengen: { envelope: … }</c>) or, where it has none, by the one
/// shape that cannot be mistaken, <c>status</c> with a result and a code beside <c>response</c>.
/// </summary>
internal sealed class EnvelopeBinder
{
    private readonly BindingContext _context;
    private readonly SchemaBinder _schemas;
    private readonly List<string> _patterns = [];
    private readonly bool _isAutomatic;
    private bool _isReported;

    public EnvelopeBinder(BindingContext context, SchemaBinder schemas)
    {
        _context = context;
        _schemas = schemas;
        JsonPointer at = JsonPointer.Root;
        VendorExtension extension = VendorExtension.Of(context, context.Document.Extensions, at, "envelope");
        if (extension.Object("envelope") is { } rule)
        {
            Declared = Read(rule, at["x-tokengen"]["envelope"]);
        }
        else
        {
            _isAutomatic = extension.Text("envelope") != "false";
        }
    }

    /// <summary>The rule in force once all operations are bound; null where nothing was an envelope.</summary>
    public EnvelopeModel? Rule => Declared ?? (_isReported ? Wavefront : null);

    private static EnvelopeModel Wavefront { get; } = new()
    {
        Payload = "response",
        SuccessMember = "status.result",
        SuccessValue = "OK",
        CodeMember = "status.code",
        MessageMember = "status.message",
    };

    private EnvelopeModel? Declared { get; }

    /// <summary>The payload of an envelope, or null where the schema is none.</summary>
    public EnvelopeUse? Unwrap(IOpenApiSchema? schema, JsonPointer at, string operation)
    {
        if (schema is not OpenApiSchemaReference { Reference.Id: { } id, Target: { } target })
        {
            return null;
        }

        EnvelopeModel rule;
        if (Declared is not null && _patterns.Any(pattern => Matches(pattern, id)))
        {
            rule = Declared;
        }
        else if (_isAutomatic && LooksLikeWavefront(target))
        {
            rule = Wavefront;
        }
        else
        {
            return null;
        }

        JsonPointer place = JsonPointer.Root["components"]["schemas"][id];
        if (target.Properties is null || !target.Properties.TryGetValue(rule.Payload, out IOpenApiSchema? payload))
        {
            if (Declared is not null)
            {
                _context.Report(BindingDescriptors.InvalidEnvelope, place, $"names the payload '{rule.Payload}', which '{id}' does not declare");
            }

            return null;
        }

        if (Declared is null && !_isReported)
        {
            _context.Report(BindingDescriptors.EnvelopeRecognised, place, id);
            _isReported = true;
        }

        return new EnvelopeUse(_schemas.Bind(payload, place["properties"][rule.Payload], new NameHint(operation, "payload")).Type);
    }

    private EnvelopeModel? Read(JsonObject rule, JsonPointer at)
    {
        string[] known = ["schemas", "payload", "success", "code", "message"];
        foreach (KeyValuePair<string, JsonNode?> member in rule)
        {
            if (!known.Contains(member.Key, StringComparer.Ordinal))
            {
                _context.Report(BindingDescriptors.UnknownExtensionKey, at[member.Key], member.Key, string.Join(", ", known));
            }
        }

        if (rule["schemas"] is JsonArray schemas)
        {
            _patterns.AddRange(schemas.Select(VendorExtension.TextOf).OfType<string>());
        }

        string? payload = VendorExtension.TextOf(rule["payload"]);
        string? successMember = VendorExtension.TextOf(rule["success"]?["member"]);
        if (_patterns.Count == 0 || payload is null || successMember is null)
        {
            _context.Report(BindingDescriptors.InvalidEnvelope, at, "needs 'schemas', 'payload' and 'success: { member: … }'");
            return null;
        }

        return new EnvelopeModel
        {
            Payload = payload,
            SuccessMember = successMember,
            SuccessValue = VendorExtension.TextOf(rule["success"]?["equals"]),
            CodeMember = VendorExtension.TextOf(rule["code"]),
            MessageMember = VendorExtension.TextOf(rule["message"]),
        };
    }

    private static bool LooksLikeWavefront(IOpenApiSchema schema) =>
        schema.Properties is { } members
        && members.ContainsKey("response")
        && members.TryGetValue("status", out IOpenApiSchema? status)
        && status.Properties is { } fields
        && fields.ContainsKey("result")
        && fields.ContainsKey("code");

    /// <summary>A name with <c>*</c> for any run of characters.</summary>
    private static bool Matches(string pattern, string id)
    {
        string[] parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return pattern == id;
        }

        int position = parts[0].Length;
        if (!id.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = 1; i < parts.Length - 1; i++)
        {
            int found = id.IndexOf(parts[i], position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[i].Length;
        }

        string last = parts[parts.Length - 1];
        return id.Length - position >= last.Length && id.EndsWith(last, StringComparison.Ordinal);
    }
}
