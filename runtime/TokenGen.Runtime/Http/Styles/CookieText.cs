using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>Finds characters that would end an unencoded cookie.</summary>
internal static class CookieText
{
    /// <summary>Checks the scalars of a value, and the names of its members, which may become names of cookies.</summary>
    /// <param name="name">The parameter, for the message.</param>
    /// <param name="value">Positioned at the value.</param>
    /// <exception cref="ArgumentException">One of them contains a character that cookies cannot carry.</exception>
    public static void Check(string name, JsonReader value) => Visit(name, ref value);

    private static void Visit(string name, ref JsonReader value)
    {
        switch (value.TokenType)
        {
            case JsonTokenType.StartObject:
                value.ReadStartObject();
                while (value.ReadName(out ReadOnlySpan<byte> member))
                {
                    HeaderText.CheckName(value.GetNameText(member), name);
                    Visit(name, ref value);
                }

                break;
            case JsonTokenType.StartArray:
                value.ReadStartArray();
                while (!value.ReadEndArray())
                {
                    Visit(name, ref value);
                }

                break;
            default:
                if (value.ReadTextOrNull() is { } text)
                {
                    HeaderText.CheckCookieValue(text, name);
                }

                break;
        }
    }
}
