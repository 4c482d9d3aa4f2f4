namespace TokenGen.Json;

/// <summary>Words for the kinds of JSON values.</summary>
internal static class JsonKindText
{
    /// <summary>The kind of the value that starts with a byte, such as <c>a number</c>.</summary>
    public static string Of(byte first) => first switch
    {
        (byte)'{' => "an object",
        (byte)'}' => "the end of an object",
        (byte)'[' => "an array",
        (byte)']' => "the end of an array",
        (byte)'"' => "a string",
        (byte)'t' or (byte)'f' => "a boolean",
        (byte)'n' => "null",
        _ => "a number",
    };
}
