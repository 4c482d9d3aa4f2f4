using System.Text;
using System.Text.Json;

namespace TokenGen.Errors;

/// <summary>Finds the error message in a JSON body, in the forms that frameworks and large vendors send.</summary>
/// <remarks>It does not guess: a text counts only under a known name, or if everything else is a list of messages by field.</remarks>
internal static class ErrorText
{
    // The body comes from the server, so its depth and length must not decide how long this takes or how long a message becomes.
    private const int MaxDepth = 6;
    private const int MaxItems = 10;

    /// <summary>The message; null if there is none.</summary>
    public static string? Find(JsonElement root) => Find(root, MaxDepth);

    private static string? Find(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => Plain(value),
        JsonValueKind.Array when depth > 0 => Join(value, depth, static (item, rest) => FindInItem(item, rest)),
        JsonValueKind.Object when depth > 0 => FindInObject(value, depth - 1),
        _ => null,
    };

    private static string? FindInObject(JsonElement value, int depth)
    {
        if (FieldList(value, depth) is { } fields)
        {
            return fields;
        }

        ErrorNames names = ErrorNames.Of(value);
        if (Headline(names, depth) is not { } sentence)
        {
            return Details(names, depth);
        }

        return MoreThan(sentence, names, depth) is { } details ? Append(sentence, details) : sentence;
    }

    /// <summary>
    /// The message for the whole error, from <c>error</c>, <c>message</c>, <c>title</c>, <c>detail</c> and similar members.
    /// </summary>
    private static string? Headline(ErrorNames names, int depth)
    {
        if (names.Wrapper is { } wrapper && Find(wrapper, depth) is { } inner)
        {
            return inner;
        }

        if (Sentence(names.Description, depth) is { } description)
        {
            return description;
        }

        string? message = Sentence(names.Message, depth);
        string? detail = Sentence(names.Detail, depth);
        if (Sentence(names.Code, depth) is { } code)
        {
            string? explanation = message ?? detail;
            return explanation is null || explanation == code ? code : Append(code, explanation);
        }

        if (message is not null)
        {
            return message;
        }

        if (Sentence(names.Title, depth) is { } title)
        {
            return detail is null || detail == title ? title : Append(title, detail);
        }

        return detail ?? Sentence(names.Reason, depth);
    }

    /// <summary>The messages of single fields, if there is no message for the whole error.</summary>
    private static string? Details(ErrorNames names, int depth) => names.Errors switch
    {
        null => names.More is { } more ? Find(more, depth) : null,
        { ValueKind: JsonValueKind.Object } errors when ErrorNames.Of(errors).Message is null => FieldMap(errors, depth),
        { } errors => Find(errors, depth),
    };

    /// <summary>The messages of single fields that the main message does not contain.</summary>
    private static string? MoreThan(string sentence, ErrorNames names, int depth)
    {
        if ((names.Errors ?? names.More) is not { } details)
        {
            return null;
        }

        if (details.ValueKind == JsonValueKind.Object)
        {
            // "details" often holds data about the error instead of messages.
            return (names.Errors is not null || IsMessageList(details, depth)) && FieldMap(details, depth) is { } fields
                && !sentence.Contains(fields, StringComparison.Ordinal)
                ? fields
                : null;
        }

        return Join(details, depth, (item, rest) =>
        {
            bool isMessage = item.ValueKind == JsonValueKind.String || Field(item) is not null
                || (item.ValueKind == JsonValueKind.Object && ErrorNames.Of(item).Errors is not null);
            return isMessage && Find(item, rest - 1) is { } words && !sentence.Contains(words, StringComparison.Ordinal)
                ? FindInItem(item, rest)
                : null;
        });
    }

    /// <summary>A string, a list of strings, or an object with the text and its language (OData 3).</summary>
    private static string? Sentence(JsonElement? value, int depth) => value is not { } found ? null : found.ValueKind switch
    {
        JsonValueKind.String => Plain(found),
        JsonValueKind.Array => Find(found, depth),
        JsonValueKind.Object => Member(found, "value") ?? Member(found, "text") ?? Find(found, depth),
        _ => null,
    };

    /// <summary>One of several messages, with its field: <c>body.age: must be a number</c>.</summary>
    private static string? FindInItem(JsonElement item, int depth)
    {
        if (Find(item, depth - 1) is not { } words)
        {
            return null;
        }

        return Field(item) is { } field && !words.StartsWith(field, StringComparison.Ordinal) ? $"{field}: {words}" : words;
    }

    private static string? Field(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || IsMessageList(item, MaxDepth))
        {
            return null;
        }

        if (ErrorNames.Of(item).Field is not { } field)
        {
            return null;
        }

        if (field.ValueKind == JsonValueKind.Object)
        {
            return Member(field, "pointer") ?? Member(field, "parameter") ?? Member(field, "header");
        }

        if (field.ValueKind != JsonValueKind.Array)
        {
            return Plain(field);
        }

        StringBuilder path = new();
        foreach (JsonElement step in field.EnumerateArray().Take(MaxItems))
        {
            if (step.ValueKind == JsonValueKind.Number)
            {
                path.Append('[').Append(step.GetRawText()).Append(']');
            }
            else if (Plain(step) is { } name)
            {
                path.Append(path.Length > 0 ? "." : "").Append(name);
            }
        }

        return path.Length > 0 ? path.ToString() : null;
    }

    /// <summary>An object that contains only messages by field: <c>{"name": ["Too short."], "age": ["Too low."]}</c>.</summary>
    private static string? FieldList(JsonElement value, int depth)
    {
        int count = 0;
        bool isKnown = false;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (!IsMessageList(member.Value, depth))
            {
                return null;
            }

            count++;
            isKnown |= ErrorNames.IsList(member);
        }

        // A single known member, as in {"detail": ["…"]}, is the list of all messages.
        return count == 0 || (count == 1 && isKnown) ? null : FieldMap(value, depth);
    }

    private static bool IsMessageList(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0 && value.EnumerateArray().All(item =>
            item.ValueKind == JsonValueKind.String || (item.ValueKind == JsonValueKind.Object && IsMessageList(item, depth - 1))),
        JsonValueKind.Object => depth > 0 && value.EnumerateObject().All(member => IsMessageList(member.Value, depth - 1)),
        _ => false,
    };

    private static string? FieldMap(JsonElement value, int depth)
    {
        if (depth <= 0)
        {
            return null;
        }

        ErrorWords words = new(MaxItems);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string? text = member.Value.ValueKind == JsonValueKind.Object
                ? FindInObject(member.Value, depth - 1) ?? FieldMap(member.Value, depth - 1)
                : Find(member.Value, depth - 1);
            if (text is null)
            {
                continue;
            }

            string? name = ErrorNames.NameOf(member);
            words.Add(string.IsNullOrEmpty(name) || ErrorNames.IsNoField(name!) ? text : $"{name}: {text}");
        }

        return words.ToString();
    }

    private static string? Join(JsonElement list, int depth, Func<JsonElement, int, string?> find)
    {
        ErrorWords words = new(MaxItems);
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (find(item, depth) is { } text)
            {
                words.Add(text);
            }
        }

        return words.ToString();
    }

    private static string Append(string sentence, string more) =>
        sentence[^1] is '.' or '!' or '?' or ':' ? $"{sentence} {more}" : $"{sentence}: {more}";

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement member) ? Plain(member) : null;

    /// <summary>A string that is not blank.</summary>
    internal static string? Plain(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // The bytes are not UTF-8.
        }
    }
}
