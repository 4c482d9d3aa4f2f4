using static TokenGen.Drift.Cases.MemberDifference;

namespace TokenGen.Drift.Cases;

/// <summary>Differences of single members, each with its expected outcome.</summary>
internal static class MemberDifferences
{
    public static IReadOnlyList<MemberDifference> Nulls { get; } =
    [
        new("null required integer", "id", "null", null),
        new("missing required integer", "id", null, null),
        new("null required text", "name", "null", null),
        new("missing required text", "name", null, null),
        new("null required decimal", "price", "null", null),
        new("null required boolean", "heated", "null", null),
        new("missing required boolean", "heated", null, null),
        new("null required date-time", "since", "null", null),
        new("missing required date-time", "since", null, null),
        new("missing required date", "day", null, null),
        new("missing required uuid", "key", null, null),
        new("null required enum", "kind", "null", null),
        new("missing required enum", "kind", null, null),
        new("null required object", "maker", "null", null),
        new("missing required object", "maker", null, null),
        new("null required list", "tags", "null", "[]"),
        new("missing required list", "tags", null, "[]"),
        new("null required map", "notes", "null", "{}"),
        new("missing required map", "notes", null, "{}"),
        new("null optional integer", "maybeCount", "null", null, Expected.Read),
        new("null optional object", "maybeMaker", "null", null, Expected.Read),
        new("null optional list", "maybeTags", "null", null, Expected.Read),
        new("null nullable text", "maybeNull", "null", null, Expected.Whole),
        new("null nullable reference", "maybePartner", "null", null, Expected.Whole),
        new("null nullable element", "maybeGaps", "[1,null,2]", "[1,null,2]", Expected.Whole),
        new("null element of texts", "tags", "[\"a\",null,\"b\"]", "[\"a\",\"b\"]"),
        new("null element of integers", "maybeParts", "[1,null,2]", "[1,2]"),
        new("null element of objects", "maybeMakers", "[null,{\"first\":\"Ida\"}]", "[{\"first\":\"Ida\"}]"),
        new("null value of a map", "notes", "{\"x\":1,\"y\":null}", "{\"x\":1}"),
    ];

    public static IReadOnlyList<MemberDifference> OtherKinds { get; } =
    [
        Kept("object for a required text", "name", "{\"en\":\"Gull\"}"),
        Kept("object for a required integer", "id", "{\"value\":7}"),
        Kept("text for a required object", "maker", "\"Ida\""),
        Kept("list for a required object", "maker", "[{\"first\":\"Ida\"}]"),
        Kept("object for a required boolean", "heated", "{\"now\":true}"),
        Kept("number for a required date-time", "since", "1893553445"),
        Kept("number for a required uuid", "key", "17"),
        Kept("object for a required list", "tags", "{\"a\":1}"),
        Kept("list for a required map", "notes", "[1]"),
        Kept("object for an optional integer", "maybeCount", "{\"front\":2}"),
        Kept("object for an optional text", "maybeText", "{\"en\":\"ding\"}"),
        Kept("text for an optional object", "maybeMaker", "\"ding\""),
        Kept("object for an optional list", "maybeTags", "{\"a\":1}"),
        Kept("list for an optional map", "maybeNotes", "[]"),
        Kept("list for an optional boolean", "maybeFlag", "[]"),
        Kept("object for an optional enum", "maybeKind", "{\"name\":\"red\"}"),
        Kept("object for an optional date", "maybeDay", "{\"year\":2030}"),
        Kept("bad element of integers", "maybeParts", "[1,\"x\",3]"),
        Kept("object for an element of texts", "tags", "[\"a\",{\"b\":1}]"),
        Kept("text for an element of objects", "maybeMakers", "[{\"first\":\"Ida\"},\"Max\"]"),
        Kept("bad value of a map", "notes", "{\"x\":1,\"y\":{}}"),
    ];

    public static IReadOnlyList<MemberDifference> Spellings { get; } =
    [
        new("integer in a text", "id", "\"1200\"", "1200"),
        new("long integer in a text", "id", "\"9007199254740993\"", "9007199254740993"),
        new("decimal in a text", "price", "\"3.10\"", "3.10"),
        new("optional integer in a text", "maybeCount", "\"7\"", "7"),
        new("optional number in a text", "maybeShare", "\"0.25\"", "0.25"),
        new("integers of a list in texts", "maybeParts", "[\"1\",\"2\"]", "[1,2]"),
        new("integers of a map in texts", "notes", "{\"x\":\"1\"}", "{\"x\":1}"),
        new("boolean in a text", "heated", "\"true\"", "true"),
        new("optional boolean in a text", "maybeFlag", "\"false\"", "false"),
        Kept("words for an integer", "id", "\"12 apples\""),
        Kept("words for an optional integer", "maybeCount", "\"many\""),
        Kept("words for a boolean", "heated", "\"warm\""),
        new("number for a text", "name", "7.10", "\"7.10\""),
        new("boolean for a text", "name", "false", "\"false\""),
        new("number for an optional text", "maybeText", "12", "\"12\""),
        new("number for an enum of texts", "maybeLevel", "2", "\"2\""),
        new("numbers for a list of texts", "tags", "[1,true]", "[\"1\",\"true\"]"),
        new("single text for a list", "tags", "\"a\"", "[\"a\"]"),
        new("single integer for a list", "maybeParts", "5", "[5]"),
        new("single object for a list", "maybeMakers", "{\"first\":\"Ida\"}", "[{\"first\":\"Ida\"}]"),
        Kept("empty text for an optional integer", "maybeCount", "\"\""),
        Kept("empty text for an optional date", "maybeDay", "\"\""),
        Kept("empty text for an optional date-time", "maybeTime", "\"\""),
        Kept("empty text for an optional uuid", "maybeKey", "\"\""),
        Kept("empty text for an optional enum", "maybeKind", "\"\""),
        Kept("empty text for a required date-time", "since", "\"\""),
        new("integer with a zero fraction", "id", "3.0", "3", Expected.Read),
        new("integer with an exponent", "maybeCount", "1e2", "100", Expected.Read),
        Kept("fraction for an integer", "id", "1.5"),
        Kept("fraction for an optional integer", "maybeCount", "1.5"),
        Kept("integer of more than 32 bits", "maybeCount", "3000000000"),
        Kept("integer of more than 64 bits", "id", "20000000000000000000"),
        Kept("decimal that is too small", "price", "1e-30"),
        Kept("optional decimal that is too small", "maybeRate", "1e-30"),
        Kept("decimal that is too large", "price", "1e40"),
        new("unknown value of an enum", "kind", "\"blue\"", "\"blue\"", Expected.Read),
        new("undeclared member", "colour", "\"grey\"", "\"grey\"", Expected.Read),
    ];

    public static IReadOnlyList<MemberDifference> Dates { get; } =
    [
        new("offset without a colon", "since", "\"2030-01-02T03:04:05+0000\"", "\"2030-01-02T03:04:05Z\""),
        new("offset of hours", "since", "\"2030-01-02T05:04:05+02\"", "\"2030-01-02T03:04:05Z\""),
        new("date-time without seconds", "since", "\"2030-01-02T03:04Z\"", "\"2030-01-02T03:04:00Z\""),
        new("date-time with a space", "since", "\"2030-01-02 03:04:05Z\"", "\"2030-01-02T03:04:05Z\"", Expected.Read),
        new("date for a date-time", "since", "\"2030-01-02\"", "\"2030-01-02T00:00:00Z\""),
        new("HTTP date for a date-time", "since", "\"Wed, 02 Jan 2030 03:04:05 GMT\"", "\"2030-01-02T03:04:05Z\""),
        new("optional date-time without a colon", "maybeTime", "\"2030-01-02T03:04:05-0500\"", "\"2030-01-02T08:04:05Z\""),
        Kept("date-time in another order", "since", "\"01/02/2030\""),
        Kept("words for an optional date-time", "maybeTime", "\"tomorrow\""),
        new("date-time at midnight for a date", "day", "\"2030-01-02T00:00:00Z\"", "\"2030-01-02\""),
        new("date-time at midnight for an optional date", "maybeDay", "\"2030-01-02T00:00:00\"", "\"2030-01-02\""),
        Kept("date-time for a date", "day", "\"2030-01-02T03:04:05Z\""),
        Kept("words for a uuid", "key", "\"none\""),
    ];

    /// <summary>One or two of each kind, for use in every place.</summary>
    public static IReadOnlyList<MemberDifference> InEachPlace { get; } =
    [
        .. Nulls.Where(static difference => difference.Kind is "missing required integer" or "null required text" or "null required list"),
        .. OtherKinds.Where(static difference => difference.Kind is "object for a required text" or "text for an optional object"),
        .. Spellings.Where(static difference =>
            difference.Kind is "decimal in a text" or "number for a text" or "single text for a list" or "empty text for an optional date"),
        .. Dates.Where(static difference => difference.Kind is "offset without a colon"),
    ];
}
