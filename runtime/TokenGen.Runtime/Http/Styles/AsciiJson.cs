using System.Globalization;
using System.Text;

namespace TokenGen.Http.Styles;

/// <summary>JSON text with only the characters that a header can carry.</summary>
internal static class AsciiJson
{
    /// <summary>Escapes characters outside of ASCII. In JSON they can occur only in strings, where <c>\u00e9</c> means the same.</summary>
    public static string Of(string json)
    {
        StringBuilder? result = null;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] > '~')
            {
                (result ??= new StringBuilder(json, 0, i, json.Length + 16)).Append("\\u")
                    .Append(((int)json[i]).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                result?.Append(json[i]);
            }
        }

        return result?.ToString() ?? json;
    }
}
