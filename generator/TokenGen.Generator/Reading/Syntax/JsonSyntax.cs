using System.Text;
using System.Text.Json;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>JSON through <see cref="Utf8JsonReader"/>. Its offsets count bytes.</summary>
internal sealed class JsonSyntax(string text, int textStart) : ISyntaxSource
{
    private const int TokensBetweenCancellationChecks = 4096;

    // Deeper than the builders allow, so that they report the depth and not the reader.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = DocumentLimits.MaxDepth + 8 };

    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(textStart == 0 ? text : text.Substring(textStart));

    public string SyntaxName => "JSON";

    public int ToTextOffset(int offset) =>
        textStart + (_utf8.Length == text.Length - textStart ? offset : Encoding.UTF8.GetCharCount(_utf8, 0, Math.Min(offset, _utf8.Length)));

    public void Parse(ISyntaxEvents events, CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(_utf8, s_options);
        try
        {
            for (int tokens = 1; reader.Read(); tokens++)
            {
                if (tokens % TokensBetweenCancellationChecks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                Send(ref reader, events);
            }
        }
        catch (JsonException fault)
        {
            throw SyntaxFaultException.Invalid(SyntaxName, ToTextOffset(OffsetOf(fault)), ReasonOf(fault));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: valid by the grammar of JSON, and still no text.
            throw SyntaxFaultException.Invalid(SyntaxName, ToTextOffset((int)reader.TokenStartIndex), "the string is not valid Unicode");
        }
    }

    private static void Send(ref Utf8JsonReader reader, ISyntaxEvents events)
    {
        int start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                events.BeginMapping(start, anchor: null);
                break;
            case JsonTokenType.EndObject:
                events.EndMapping();
                break;
            case JsonTokenType.StartArray:
                events.BeginSequence(start, anchor: null);
                break;
            case JsonTokenType.EndArray:
                events.EndSequence();
                break;
            case JsonTokenType.PropertyName:
                // The token ends behind the colon; the name is as long as its bytes and two quotes.
                events.Scalar(new(SyntaxScalarKind.String, reader.GetString()!, start, start + reader.ValueSpan.Length + 2));
                break;
            case JsonTokenType.String:
                events.Scalar(new(SyntaxScalarKind.String, events.NeedsValues ? reader.GetString()! : "", start, (int)reader.BytesConsumed));
                break;
            case JsonTokenType.Number:
                events.Scalar(new(SyntaxScalarKind.Number, events.NeedsValues ? NumberText(reader.ValueSpan) : "", start, (int)reader.BytesConsumed));
                break;
            case JsonTokenType.True:
                events.Scalar(new(SyntaxScalarKind.True, "true", start, (int)reader.BytesConsumed));
                break;
            case JsonTokenType.False:
                events.Scalar(new(SyntaxScalarKind.False, "false", start, (int)reader.BytesConsumed));
                break;
            case JsonTokenType.Null:
                events.Scalar(new(SyntaxScalarKind.Null, "null", start, (int)reader.BytesConsumed));
                break;
        }
    }

    private static string NumberText(ReadOnlySpan<byte> digits) => Encoding.UTF8.GetString(digits.ToArray());

    private int OffsetOf(JsonException fault)
    {
        int lineStart = 0;
        for (long line = fault.LineNumber ?? 0; line > 0; line--)
        {
            lineStart = Array.IndexOf(_utf8, (byte)'\n', lineStart) + 1;
        }

        return Math.Min(lineStart + (int)(fault.BytePositionInLine ?? 0), _utf8.Length);
    }

    /// <summary>The reader's sentence without the position it appends, which the diagnostic's own position says better.</summary>
    private static string ReasonOf(JsonException fault)
    {
        int position = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (position < 0 ? fault.Message : fault.Message.Substring(0, position)).TrimEnd('.', ' ');
    }
}
