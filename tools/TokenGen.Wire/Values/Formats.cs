using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Text.RegularExpressions;

namespace TokenGen.Wire.Values;

/// <summary>The formats of JSON Schema and OpenAPI that restrict a string, with an example of each.</summary>
internal static partial class Formats
{
    /// <summary>An example of a format, or null if any string is valid.</summary>
    public static string? Sample(string? format) => format switch
    {
        "date-time" => "2024-02-29T12:30:45Z",
        "date" => "2024-02-29",
        "time" => "12:30:45Z",
        "duration" => "P1DT2H",
        "uuid" => "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "uri" or "url" or "uri-reference" or "iri" => "https://example.com/a?b=c",
        "email" or "idn-email" => "someone@example.com",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "aGVsbG8=",
        "base64url" => "aGVsbG8",
        "int64" or "int32" or "uint64" => "1",
        "decimal" => "1.5",
        _ => null,
    };

    public static bool Allow(string format, string text) => format switch
    {
        "date-time" => DateTime().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => AnyUri().IsMatch(text),
        "email" => text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal),
        "ipv4" => IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork,
        "ipv6" => IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6,
        "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        "duration" => text is ['P', _, ..],

        // ASP.NET Core: the digits of a number that may be a string.
        "int32" => !BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole)
            || (whole >= int.MinValue && whole <= int.MaxValue),
        "int64" => !BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole)
            || (whole >= long.MinValue && whole <= long.MaxValue),
        _ => true,
    };

    /// <summary>Whether a string is valid for its format but System.Uri rejects it, such as a host with a plus sign.</summary>
    public static bool IsBeyondPlatform(string format, string text) =>
        format == "uri" && Allow(format, text) && !Uri.TryCreate(text, UriKind.Absolute, out _);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[-+]\d\d:?\d\d)$")]
    private static partial Regex DateTime();

    // RFC 3986: a scheme, then characters that a URI may have.
    [GeneratedRegex("^[A-Za-z][-+.A-Za-z0-9]*:[-._~:/?#\\[\\]@!$&'()*+,;=%A-Za-z0-9]*$")]
    private static partial Regex AnyUri();
}
