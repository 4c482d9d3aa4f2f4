using System.Globalization;
using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>The C# scalar for a type and format (OpenAPI format registry).</summary>
internal static class ScalarFormats
{
    /// <summary>Formats of strings for which C# has no type that can hold every value.</summary>
    private static readonly HashSet<string> s_texts = new(StringComparer.Ordinal)
    {
        "binary", "password", "email", "idn-email", "hostname", "idn-hostname", "ip", "ipv4", "ipv6", "uri-reference", "uri-template", "iri",
        "iri-reference", "json-pointer", "relative-json-pointer", "regex", "html", "markdown", "commonmark", "media-range", "char", "string",

        // A "time" has an offset, and a "duration" may have months, whose length varies.
        "time", "duration", "date-time-local", "http-date",

        // JSON writers put these numbers into strings because some readers would round them (Protocol Buffers, JSON mapping).
        "int32", "int64", "uint32", "uint64", "decimal", "decimal128", "double", "float",
        "sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string", "sf-token",
    };

    /// <summary>2^63 and 2^64. Writers without integers round the largest 64-bit values to them.</summary>
    private const double Int64Limit = 9223372036854775808d, UInt64Limit = 18446744073709551616d;

    /// <summary>The integer type that can hold every value within the limits of a schema without a format.</summary>
    public static ScalarKind IntegerWithin(string? minimum, string? maximum)
    {
        double low = Number(minimum, -Int64Limit), high = Number(maximum, Int64Limit);
        return low >= -Int64Limit && high <= Int64Limit ? ScalarKind.Int64
            : low >= 0 && high <= UInt64Limit && minimum is not null ? ScalarKind.UInt64
            : ScalarKind.BigInteger;

        static double Number(string? text, double whenNone) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : whenNone;
    }

    /// <summary>The scalar, and whether the format is known. A missing format counts as known.</summary>
    public static (ScalarKind Kind, bool IsKnown) Of(JsonSchemaType type, string? format, TargetFramework framework) => type switch
    {
        JsonSchemaType.Boolean => (ScalarKind.Boolean, string.IsNullOrEmpty(format)),
        JsonSchemaType.Integer => Integer(format),
        JsonSchemaType.Number => Number(format),
        _ => Text(format, framework),
    };

    /// <summary>Whether the format is a format of numbers.</summary>
    public static bool IsNumeric(string? format) => Integer(format).IsKnown || Number(format).IsKnown;

    /// <summary>
    /// An integer without a format may have any size. 64 bits hold what servers send. Times in seconds stay numbers: only the text of the
    /// document says from when they count, and in which unit.
    /// </summary>
    private static (ScalarKind Kind, bool IsKnown) Integer(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => (ScalarKind.Int32, true),
        null or "" or "int64" or "uint32" or "uint" or "double-int" or "unix-time" or "unixtime" => (ScalarKind.Int64, true),
        "uint64" => (ScalarKind.UInt64, true),
        "bigint" or "biginteger" or "big-integer" => (ScalarKind.BigInteger, true),
        _ => (ScalarKind.Int64, false),
    };

    private static (ScalarKind Kind, bool IsKnown) Number(string? format) => format switch
    {
        null or "" or "double" or "unix-time" or "unixtime" => (ScalarKind.Double, true),
        "float" => (ScalarKind.Single, true),
        "decimal" or "decimal128" => (ScalarKind.Decimal, true),
        "int32" => (ScalarKind.Int32, true),
        "int64" => (ScalarKind.Int64, true),
        _ => (ScalarKind.Double, false),
    };

    private static (ScalarKind Kind, bool IsKnown) Text(string? format, TargetFramework framework) => format switch
    {
        "date-time" => (ScalarKind.DateTimeOffset, true),
        "date" => (framework.HasDateOnly ? ScalarKind.DateOnly : ScalarKind.Date, true),

        // TimeOnly came with DateOnly. The format "time" has an offset, which TimeOnly cannot hold (RFC 3339, full-time).
        "time-local" => (framework.HasDateOnly ? ScalarKind.TimeOnly : ScalarKind.String, true),
        "uuid" or "guid" => (ScalarKind.Guid, true),
        "uri" or "url" => (ScalarKind.Uri, true),
        "byte" => (ScalarKind.Bytes, true),
        "base64url" => (ScalarKind.Base64Url, true),
        _ => (ScalarKind.String, string.IsNullOrEmpty(format) || s_texts.Contains(format!)),
    };
}
