using System.Text;
using System.Text.Json;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>Parses JSON with <see cref="Utf8JsonReader"/>. Its offsets count bytes.</summary>
internal sealed class JsonSyntax(string text, int textStart) : ISyntaxSource
{
    private const int TokensBetweenCancellationChecks = 4096;

    // Deeper than the builders allow, so that the builders report the depth, not the reader.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = DocumentLimits.MaxDepth + 8 };

    private const int BlockSize = 4096;

    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(textStart == 0 ? text : text.Substring(textStart));

    private readonly RepeatedTexts _repeated = new();

    public string SyntaxName => "JSON";

    /// <summary>
    /// The number of characters before each block of bytes. Without it, each diagnostic would count from the beginning of the text.
    /// </summary>
    private int[]? _blocks;

    public int ToTextOffset(int offset)
    {
        if (_utf8.Length == text.Length - textStart)
        {
            return textStart + offset;
        }

        offset = Math.Min(offset, _utf8.Length);
        _blocks ??= CountBlocks(_utf8);
        int block = offset / BlockSize;
        return textStart + _blocks[block] + CharactersIn(_utf8, block * BlockSize, offset);
    }

    private static int[] CountBlocks(byte[] utf8)
    {
        int[] blocks = new int[(utf8.Length / BlockSize) + 1];
        for (int block = 1; block < blocks.Length; block++)
        {
            blocks[block] = blocks[block - 1] + CharactersIn(utf8, (block - 1) * BlockSize, block * BlockSize);
        }

        return blocks;
    }

    /// <summary>
    /// Counts UTF-16 code units by the first byte of each character, because a block may end within one. A character of four bytes counts
    /// as two units.
    /// </summary>
    private static int CharactersIn(byte[] utf8, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            count += (utf8[i] & 0xC0) == 0x80 ? 0 : utf8[i] >= 0xF0 ? 2 : 1;
        }

        return count;
    }

    public void Parse(ISyntaxEvents events, CancellationToken cancellationToken)
    {
        Utf8JsonReader reader = new(_utf8, s_options);
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
            (int offset, string reason) = JsonFault.Of(text, ToTextOffset(OffsetOf(fault)), fault.Message);
            throw SyntaxFaultException.Invalid(SyntaxName, offset, reason);
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate: valid by the grammar of JSON, but not valid text.
            throw SyntaxFaultException.Invalid(SyntaxName, ToTextOffset((int)reader.TokenStartIndex), "the string is not valid Unicode");
        }
    }

    private void Send(ref Utf8JsonReader reader, ISyntaxEvents events)
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
                // The token ends after the colon, so the end of the name is its length in bytes plus two quotes.
                events.Scalar(new(SyntaxScalarKind.String, _repeated.Of(ref reader), start, start + reader.ValueSpan.Length + 2));
                break;
            case JsonTokenType.String:
                events.Scalar(
                    new(SyntaxScalarKind.String, events.NeedsValues ? _repeated.Of(ref reader) : "", start, (int)reader.BytesConsumed));
                break;
            case JsonTokenType.Number:
                events.Scalar(
                    new(SyntaxScalarKind.Number, events.NeedsValues ? NumberText(reader.ValueSpan) : "", start, (int)reader.BytesConsumed));
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
}
