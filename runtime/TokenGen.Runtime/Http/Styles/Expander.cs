using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>Writes a JSON value by the expansion of variables of RFC 6570 section 3.2.1.</summary>
/// <remarks>
/// <c>null</c>, and a list or object without any value, is undefined (RFC 6570 section 2.3). RFC 6570 does not define a list or object
/// inside another one; it is written as its JSON text. The exception is a list in an exploded object of a query, form or cookie, whose name
/// is repeated for each item, as servers expect.
/// </remarks>
internal static class Expander
{
    /// <summary>Writes a value.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">Positioned at the value.</param>
    /// <param name="rule">The operator.</param>
    /// <param name="explode">Whether each item or member becomes a separate value.</param>
    /// <returns>The text; <see langword="null"/> for an undefined value.</returns>
    public static string? Expand(string name, JsonReader value, Expansion rule, bool explode)
    {
        ExpansionText output = new(name, rule);
        try
        {
            switch (value.TokenType)
            {
                case JsonTokenType.StartArray:
                    AppendItems(ref output, ref value, explode);
                    break;
                case JsonTokenType.StartObject:
                    AppendMembers(ref output, ref value, explode, repeatsNames: rule.IsNamed && explode);
                    break;
                default:
                    if (value.ReadTextOrNull() is { } text)
                    {
                        output.AppendValue(text);
                    }

                    break;
            }

            return output.Finish();
        }
        finally
        {
            output.Release();
        }
    }

    private static void AppendItems(ref ExpansionText output, ref JsonReader value, bool explode)
    {
        value.ReadStartArray();
        while (!value.ReadEndArray())
        {
            if (value.ReadTextOrNull() is not { } text)
            {
                continue;
            }

            if (explode)
            {
                output.AppendValue(text);
            }
            else
            {
                output.Join(text);
            }
        }
    }

    private static void AppendMembers(ref ExpansionText output, ref JsonReader value, bool explode, bool repeatsNames)
    {
        value.ReadStartObject();
        while (value.ReadName(out ReadOnlySpan<byte> utf8Name))
        {
            string member = value.GetNameText(utf8Name);
            if (repeatsNames && value.TokenType == JsonTokenType.StartArray)
            {
                AppendMembersOf(ref output, member, ref value);
                continue;
            }

            if (value.ReadTextOrNull() is not { } text)
            {
                continue;
            }

            if (explode)
            {
                output.AppendMember(member, text);
            }
            else
            {
                output.Join(member);
                output.Join(text);
            }
        }
    }

    private static void AppendMembersOf(ref ExpansionText output, string member, ref JsonReader list)
    {
        list.ReadStartArray();
        while (!list.ReadEndArray())
        {
            if (list.ReadTextOrNull() is { } text)
            {
                output.AppendMember(member, text);
            }
        }
    }
}
