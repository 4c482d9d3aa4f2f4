namespace TokenGen.Generator.Reading.Syntax;

/// <summary>Explains to the author what is wrong with a JSON text, and where.</summary>
internal static class JsonFault
{
    /// <param name="json">The text.</param>
    /// <param name="offset">Where the reader failed.</param>
    /// <param name="message">The message of the reader.</param>
    public static (int Offset, string Reason) Of(string json, int offset, string message)
    {
        // Diagnostics have their own position, so the position in the message is cut off.
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string said = position < 0 ? message : message.Substring(0, position);
        bool Says(string words) => said.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
        int rest = offset;
        while (rest < json.Length && char.IsWhiteSpace(json[rest]))
        {
            rest++;
        }

        if (rest >= json.Length)
        {
            return (offset, "the text ends before its last object, list or string is closed");
        }

        char next = json[offset];
        if (next == '/' && !Says("within a JSON string"))
        {
            return (offset, "JSON has no comments: remove this one");
        }

        if (next is '}' or ']' && LastBefore(json, offset) == ',')
        {
            return (offset, "there is a comma before this closing bracket or brace: remove it");
        }

        return Says("literal") ? (StartOfWord(json, offset), "this is not a JSON value: put strings in double quotation marks")
            : Says("escapable") ? (offset, "JSON has no such escape: write two backslashes")
            : Says("within a JSON string") ? (offset, next is '\r'
                or '\n' ? "the string is not closed before the end of its line" : "this string contains a character that must be escaped")
            : Says("property name") && Says("start") ? (offset, "a key must be in double quotation marks here")
            : Says("after a property name") ? (offset, "a colon is missing before this place")
            : Says("after a value") ? (offset, "a comma is missing before this place")
            : Says("after a single") ? (offset, "the document ends before this text")
            : Says("number") || Says("digit") || Says("zero") ? (offset, "this is not a JSON number")
            : Says("start of a value") ? (offset, "a value is expected here; put strings in double quotation marks")
            : (offset, "the text cannot be parsed here");
    }

    private static char LastBefore(string json, int offset)
    {
        int last = offset - 1;
        while (last >= 0 && char.IsWhiteSpace(json[last]))
        {
            last--;
        }

        return last < 0 ? default : json[last];
    }

    private static int StartOfWord(string json, int offset)
    {
        while (offset > 0 && char.IsLetterOrDigit(json[offset - 1]))
        {
            offset--;
        }

        return offset;
    }
}
