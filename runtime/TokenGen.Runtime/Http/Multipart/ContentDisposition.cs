using System.Globalization;
using System.Text;

namespace TokenGen.Http.Multipart;

/// <summary>Writes the header that names a part (RFC 7578 section 4.2).</summary>
internal static class ContentDisposition
{
    public static string Of(string name, string? fileName) =>
        fileName is null ? $"form-data; name=\"{Escape(name)}\"" : $"form-data; name=\"{Escape(name)}\"; filename=\"{Escape(fileName)}\"";

    /// <summary>
    /// Percent-encodes characters that could end the quotes or the line, as browsers do, and the backslash, which some servers read as an
    /// escape. Other characters are sent as UTF-8; <c>filename*</c> of RFC 5987 is forbidden here (RFC 7578 section 4.2).
    /// </summary>
    private static string Escape(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\' or '\x7f')
            {
                (result ??= new StringBuilder(text, 0, i, text.Length + 16)).Append('%')
                    .Append(((int)text[i]).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                result?.Append(text[i]);
            }
        }

        return result?.ToString() ?? text;
    }
}
