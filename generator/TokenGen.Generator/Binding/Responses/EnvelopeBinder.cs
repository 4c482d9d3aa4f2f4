using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Responses;

/// <summary>
/// Finds the responses that are envelopes. The document's own rule decides (<c>x-tokengen: { envelope: … }</c>). Without one, only one
/// shape counts, which cannot be mistaken: <c>status</c> with a result and a code, beside <c>response</c>.
/// </summary>
internal sealed class EnvelopeBinder
{
    /// <summary>Deeper than real documents compose envelopes, and a limit for an envelope that contains itself.</summary>
    private const int MaximumDepth = 8;

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
        VendorExtension extension = VendorExtension.Of(
            context, context.Document.Extensions, at, "envelope", PageBinder.Kind.Key, PollingBinder.Kind.Key);
        JsonPointer place = at["x-tokengen"]["envelope"];
        if (extension.Object("envelope") is { } rule)
        {
            Declared = Read(new(rule, place));
        }
        else if (extension.Has("envelope") && extension.Text("envelope") != "false")
        {
            context.Report(BindingDescriptors.InvalidEnvelope, place, "it must be an object with 'schemas', 'payload' and 'success: { member: … }', or false to turn envelopes off");
        }
        else
        {
            _isAutomatic = !extension.Has("envelope");
        }
    }

    /// <summary>The rule of the client, once all operations are bound; null if no response was an envelope.</summary>
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

    /// <summary>The payload of an envelope; null if the schema is not an envelope.</summary>
    public EnvelopeUse? Unwrap(Located<IOpenApiSchema> schema, string operation, ExpectedType? expected = null)
    {
        if (Declared is not null)
        {
            return IsDeclared(schema.Element) ? UnwrapDeclared(Declared, schema, operation, expected) : null;
        }

        if (!_isAutomatic
            || schema.Element is not OpenApiSchemaReference { Reference.Id: { } id, Target: { } target }
            || !LooksLikeWavefront(target))
        {
            return null;
        }

        Located<IOpenApiSchema> component = LocatedSchemas.OfComponent(id, target);
        if (!_isReported)
        {
            _context.Report(BindingDescriptors.EnvelopeRecognised, component.At, id);
            _isReported = true;
        }

        return Payload(component.Part(target.Properties![Wavefront.Payload], "properties", Wavefront.Payload), operation, expected);
    }

    /// <summary>The schema of the payload; null if the schema is not an envelope, or the payload is the envelope itself.</summary>
    public IOpenApiSchema? PayloadOf(IOpenApiSchema? schema)
    {
        if (schema is null || (Declared is null ? !_isAutomatic || !LooksLikeWavefront(schema) : !IsDeclared(schema)))
        {
            return null;
        }

        string name = (Declared ?? Wavefront).Payload;
        MemberSet members = MemberSet.Of(new(schema, JsonPointer.Root), static (_, _) => { });
        return members.Members.FirstOrDefault(member => member.WireName == name)?.Schema.Element;
    }

    private EnvelopeUse? UnwrapDeclared(EnvelopeModel rule, Located<IOpenApiSchema> schema, string operation, ExpectedType? expected)
    {
        string? id = (schema.Element as OpenApiSchemaReference)?.Reference.Id;
        if (rule.Payload.Length == 0)
        {
            // The object is both payload and status, as in the API of Slack.
            return Payload(schema, operation, expected);
        }

        MemberSet members = MemberSet.Of(schema, static (_, _) => { });
        if (members.Members.FirstOrDefault(member => member.WireName == rule.Payload) is { } payload)
        {
            return Payload(payload.Schema, operation, expected);
        }

        JsonPointer place = id is null ? schema.At : JsonPointer.Root["components"]["schemas"][id];
        _context.Report(
            BindingDescriptors.InvalidEnvelope, place, $"'{id ?? operation}' does not declare the payload '{rule.Payload}'");
        return null;
    }

    private EnvelopeUse Payload(Located<IOpenApiSchema> schema, string operation, ExpectedType? expected)
    {
        NameHint hint = new(operation, "payload") { Root = new NameRoot(operation, operation), Expected = expected };
        BoundSchema payload = _schemas.Bind(schema, hint);
        return new EnvelopeUse(payload.Type, payload.IsNullable);
    }

    /// <summary>Whether the rule names the schema, or a schema in its <c>allOf</c>.</summary>
    private bool IsDeclared(IOpenApiSchema schema)
    {
        Queue<(IOpenApiSchema Schema, int Depth)> pending = new([(schema, 0)]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            (IOpenApiSchema next, int depth) = pending.Dequeue();
            if (next is OpenApiSchemaReference { Reference.Id: { } id })
            {
                if (_patterns.Any(pattern => NamePattern.Matches(pattern, id)))
                {
                    return true;
                }

                if (!seen.Add(id))
                {
                    continue;
                }
            }

            if (depth < MaximumDepth)
            {
                foreach (IOpenApiSchema part in next.AllOf ?? [])
                {
                    pending.Enqueue((part, depth + 1));
                }
            }
        }

        return false;
    }

    private EnvelopeModel? Read(Located<JsonObject> located)
    {
        (JsonObject rule, JsonPointer at) = located;
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
        JsonObject? success = rule["success"] as JsonObject;
        string? successMember = VendorExtension.TextOf(success?["member"]);
        if (_patterns.Count == 0 || payload is null || successMember is null)
        {
            _context.Report(BindingDescriptors.InvalidEnvelope, at, "'schemas', 'payload' and 'success: { member: … }' are required");
            return null;
        }

        return new EnvelopeModel
        {
            Payload = payload,
            SuccessMember = successMember,
            SuccessValue = VendorExtension.TextOf(success?["equals"]),
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
}
