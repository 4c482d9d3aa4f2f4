using static TokenGen.Drift.Cases.Expected;

namespace TokenGen.Drift.Cases;

/// <summary>Bodies that differ as a whole: null, empty, a different kind, and elements and values of lists and maps at the root.</summary>
internal static class RootCases
{
    private static readonly Served s_null = Served.Json("null");
    private static readonly Served s_empty = Served.Json("");

    public static IReadOnlyList<DriftCase> All { get; } =
    [
        // The document allows null.
        new("null nullable object", "root", "findSample", s_null, Whole, "null"),
        new("null nullable integer", "root", "findCount", s_null, Whole, "null"),
        new("null nullable list", "root", "findNumbers", s_null, Whole, "null"),
        new("204 for a nullable object", "root", "findSample", Served.NoContent, Read, "null"),

        // The value is missing.
        new("null for a list", "root", "listSamples", s_null, Told, "[]"),
        new("empty body for a list", "root", "listSamples", s_empty, Told, "[]"),
        new("204 for a list", "root", "listSamples", Served.NoContent, Told, "[]"),
        new("null for a list of integers", "root", "listNumbers", s_null, Told, "[]"),
        new("null for a map", "root", "mapSamples", s_null, Told, "{}"),
        new("empty body for a map", "root", "mapRates", s_empty, Told, "{}"),
        new("204 for a map", "root", "mapCounts", Served.NoContent, Told, "{}"),
        new("null for an object", "root", "getSample", s_null, Refused, null),
        new("empty body for an object", "root", "getSample", s_empty, Refused, null),
        new("204 for an object", "root", "getSample", Served.NoContent, Refused, null),
        new("null for an integer", "root", "getCount", s_null, Refused, null),
        new("null for a union", "root", "getChoice", s_null, Refused, null),

        // The value is of a different kind.
        new("integer in a text", "root", "getCount", Served.Json("\"12\""), Told, "12"),
        new("decimal in a text", "root", "getPrice", Served.Json("\"3.10\""), Told, "3.10"),
        new("boolean in a text", "root", "isOpen", Served.Json("\"true\""), Told, "true"),
        new("number for a text", "root", "getText", Served.Json("7.10"), Told, "\"7.10\""),
        new("object for a text", "root", "getText", Served.Json("{\"result\":\"Rectified\"}"), Told, "\"{\\\"result\\\":\\\"Rectified\\\"}\""),
        new("array for a text", "root", "getText", Served.Json("[\"a\",1]"), Told, "\"[\\\"a\\\",1]\""),
        new("offset without a colon", "root", "getMoment", Served.Json("\"2030-01-02T03:04:05+0000\""), Told, "\"2030-01-02T03:04:05Z\""),
        new("date-time at midnight for a date", "root", "getDay", Served.Json("\"2030-01-02T00:00:00\""), Told, "\"2030-01-02\""),
        new("unknown value of an enum", "root", "getKind", Served.Json("\"blue\""), Read, "\"blue\""),
        new("integer with a zero fraction", "root", "getCount", Served.Json("12.0"), Read, "12"),
        new("fraction for an integer", "root", "getCount", Served.Json("1.5"), Refused, null),
        new("decimal that is too small", "root", "getPrice", Served.Json("1e-30"), Refused, null),
        new("object for an integer", "root", "getCount", Served.Json("{\"count\":1}"), Refused, null),
        new("text for an object", "root", "getSample", Served.Json("\"Gull\""), Refused, null),
        new("single object for a list", "root", "listSamples", Served.Json(SampleJson.Valid), Told, $"[{SampleJson.Valid}]"),
        new("single integer for a list", "root", "listNumbers", Served.Json("5"), Told, "[5]"),
        new("truncated JSON", "root", "getSample", Served.Json(SampleJson.Valid[..^1]), Refused, null),

        // Elements and values.
        new("integers in texts", "element", "listNumbers", Served.Json("[\"1\",\"2\"]"), Told, "[1,2]"),
        new("null element of integers", "element", "listNumbers", Served.Json("[1,null]"), Told, "[1]"),
        new("null element of texts", "element", "listTexts", Served.Json("[\"a\",null]"), Told, "[\"a\"]"),
        new("null element of objects", "element", "listSamples", Served.Json($"[null,{SampleJson.Valid}]"), Told, $"[{SampleJson.Valid}]"),
        new("bad element of integers", "element", "listNumbers", Served.Json("[1,\"x\"]"), Refused, null),
        new("text for an element of objects", "element", "listSamples", Served.Json($"[{SampleJson.Valid},\"x\"]"), Refused, null),
        new("numbers for texts", "element", "listTexts", Served.Json("[1,true]"), Told, "[\"1\",\"true\"]"),
        new("date-times at midnight for dates", "element", "listDays", Served.Json("[\"2030-01-02T00:00:00Z\"]"), Told, "[\"2030-01-02\"]"),
        new("decimals in texts", "map value", "mapRates", Served.Json("{\"a\":\"1.5\"}"), Told, "{\"a\":1.5}"),
        new("null value of a map", "map value", "mapRates", Served.Json("{\"a\":null,\"b\":2}"), Told, "{\"b\":2}"),
        new("object for a value of a map", "map value", "mapCounts", Served.Json("{\"a\":{}}"), Refused, null),
        new("integers with zero fractions", "map value", "mapCounts", Served.Json("{\"a\":1.0}"), Read, "{\"a\":1}"),

        // Unions.
        new("unknown tag", "union case", "getChoice", Served.Json("{\"sort\":\"box\",\"size\":2}"), Read, "{\"sort\":\"box\",\"size\":2}"),
        new("missing tag", "union case", "getChoice", Served.Json("{\"size\":2}"), Read, "{\"size\":2}"),
        new("no case fits", "union without a tag", "getLooseChoice", Served.Json("{\"size\":2}"), Read, "{\"size\":2}"),
        new("text for a union", "union without a tag", "getLooseChoice", Served.Json("\"box\""), Read, "\"box\""),

        // Envelopes.
        new("null payload", "envelope", "getWrapped", Served.Json("{\"status\":{\"result\":\"OK\",\"code\":200},\"response\":null}"), Refused, null),
        new("code in a text", "envelope", "getWrapped", Served.Json($"{{\"status\":{{\"result\":\"OK\",\"code\":\"200\"}},\"response\":{SampleJson.Valid}}}"), Read, SampleJson.Valid),
        new("no code", "envelope", "getWrapped", Served.Json($"{{\"status\":{{\"result\":\"OK\"}},\"response\":{SampleJson.Valid}}}"), Read, SampleJson.Valid),

        // The status.
        new("201 where 200 is declared", "root", "getSample", Served.Json(SampleJson.Valid) with { Status = 201 }, Read, SampleJson.Valid),
    ];
}
