using System.Text.Json;

namespace TokenGen.Errors;

/// <summary>The members of an error object with a known meaning. Case, underscores and dots of a name are ignored.</summary>
internal readonly record struct ErrorNames
{
    // In order of priority: the first name that the object has is used.
    private static readonly string[] s_wrappers = ["error", "odataerror", "fault", "exception", "err", "failure"];
    private static readonly string[] s_descriptions = ["errordescription", "exceptionmessage"];
    private static readonly string[] s_codes = ["error"];
    private static readonly string[] s_messages =
    [
        "message", "errormessage", "errormsg", "errmsg", "msg", "errormessages", "messages", "faultstring", "errorsummary", "statusmessage",
        "responsemessage", "usermessage", "description", "diagnostics",
    ];
    private static readonly string[] s_titles = ["title"];
    private static readonly string[] s_details = ["detail", "details"];
    private static readonly string[] s_reasons = ["reason", "errors"];
    private static readonly string[] s_fields =
    [
        "loc", "field", "source", "pointer", "propertypath", "propertyname", "property", "fieldname", "param", "parameter", "target", "path", "location",
        "name",
    ];
    private static readonly string[] s_errors =
    [
        "errors", "modelstate", "violations", "fieldviolations", "fielderrors", "validationerrors", "invalidparams", "validation",
        "issues", "issue", "failures", "causes", "embedded",
    ];
    private static readonly string[] s_more = ["error", "detail", "details"];

    /// <summary>The object that holds the whole error.</summary>
    public JsonElement? Wrapper { get; private init; }

    /// <summary>A description that needs no code with it (RFC 6749).</summary>
    public JsonElement? Description { get; private init; }

    /// <summary>A code or short name of the error, as a string.</summary>
    public JsonElement? Code { get; private init; }

    /// <summary>The message.</summary>
    public JsonElement? Message { get; private init; }

    /// <summary>The title (RFC 9457).</summary>
    public JsonElement? Title { get; private init; }

    /// <summary>The detail (RFC 9457).</summary>
    public JsonElement? Detail { get; private init; }

    /// <summary>A reason, used only if nothing else is there.</summary>
    public JsonElement? Reason { get; private init; }

    /// <summary>Several messages: a list, or an object with messages by field.</summary>
    public JsonElement? Errors { get; private init; }

    /// <summary>A member that can hold several messages, or data about the error.</summary>
    public JsonElement? More { get; private init; }

    /// <summary>The field that one of several messages is about.</summary>
    public JsonElement? Field { get; private init; }

    public static ErrorNames Of(JsonElement value)
    {
        List<KeyValuePair<string, JsonElement>> members = new();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            // Known members have short names; an object with thousands of members is data, not an error.
            if (members.Count == 64)
            {
                break;
            }

            if (NameOf(member) is { Length: > 0 and <= 32 } name)
            {
                members.Add(new(Plain(name), member.Value));
            }
        }

        return new ErrorNames
        {
            Wrapper = First(members, s_wrappers, static element => element.ValueKind == JsonValueKind.Object),
            Description = First(members, s_descriptions, IsText),
            Code = First(members, s_codes, IsText),
            Message = First(
                members, s_messages, static element => IsText(element) || IsTexts(element) || element.ValueKind == JsonValueKind.Object),
            Title = First(members, s_titles, IsText),
            Detail = First(members, s_details, IsText),
            Reason = First(members, s_reasons, IsText),
            Errors = First(members, s_errors, static element => element.ValueKind == JsonValueKind.Object || IsList(element)),
            More = First(members, s_more, static element => element.ValueKind == JsonValueKind.Object || IsList(element)),
            Field = First(
                members, s_fields, static element => element.ValueKind == JsonValueKind.Object || IsText(element) || IsList(element)),
        };
    }

    /// <summary>The name of a member; null if its bytes are not UTF-8.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether messages under this name concern the whole request, not a field.</summary>
    public static bool IsNoField(string name) => Plain(name) is
        "nonfielderrors" or "formerrors" or "base" or "errors" or "all" or "fielderrors" or "errormessages" or "messages";

    /// <summary>Whether a list of this name usually holds messages.</summary>
    public static bool IsList(JsonProperty member) => NameOf(member) is { Length: <= 32 } name && Plain(name) is var plain
        && (s_errors.Contains(plain) || s_more.Contains(plain) || s_messages.Contains(plain));

    private static JsonElement? First(List<KeyValuePair<string, JsonElement>> members, string[] names, Func<JsonElement, bool> fits)
    {
        foreach (string name in names)
        {
            foreach (KeyValuePair<string, JsonElement> member in members)
            {
                if (member.Key == name && fits(member.Value))
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    private static bool IsText(JsonElement value) => ErrorText.Plain(value) is not null;

    private static bool IsTexts(JsonElement value) => IsList(value) && value[0].ValueKind == JsonValueKind.String;

    private static bool IsList(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0;

    private static string Plain(string name) =>
        new([.. name.Where(static character => char.IsLetterOrDigit(character)).Select(char.ToLowerInvariant)]);
}
