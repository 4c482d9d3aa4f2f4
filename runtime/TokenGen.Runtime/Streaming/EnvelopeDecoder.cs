using System.Text;
using System.Text.Json;
using TokenGen.Envelopes;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>The next part of an envelope.</summary>
internal enum EnvelopePart
{
    /// <summary>The part has not arrived completely.</summary>
    NeedsMore,

    /// <summary>A member other than the payload; more may follow.</summary>
    Member,

    /// <summary>The payload, an array, whose bracket was read.</summary>
    Items,

    /// <summary>The end of an envelope that reports success.</summary>
    End,

    /// <summary>The end of an envelope that reports an error.</summary>
    Error,

    /// <summary>A part that does not match the document.</summary>
    Fault,
}

/// <summary>Reads an envelope member by member, before and after its payload.</summary>
internal sealed class EnvelopeDecoder(EnvelopeLayout layout)
{
    private StatusParts _findings;
    private ValueScanner _scanner;
    private bool _hasMember;
    private bool _hasWrongPayload;

    // The progress within the current member: after its name, or after its colon.
    private byte[]? _name;
    private bool _hasColon;

    /// <summary>The problem, after <see cref="EnvelopePart.Fault"/>.</summary>
    public JsonProblem Problem { get; private set; }

    /// <summary>The status of the envelope, after <see cref="EnvelopePart.Error"/>.</summary>
    public ResponseStatus? Status { get; private set; }

    private bool IsKnownError => _findings.HasSuccess && !layout.Conclude(_findings).IsSuccess;

    /// <summary>Reads a part.</summary>
    /// <param name="text">The bytes that have arrived, after the envelope's brace or the last part, without leading white space.</param>
    /// <param name="isEnd">Whether no more bytes follow.</param>
    /// <param name="used">The number of bytes that were processed.</param>
    public EnvelopePart Read(ReadOnlySpan<byte> text, bool isEnd, out int used)
    {
        try
        {
            EnvelopePart part = ReadPart(text, out used);
            return part == EnvelopePart.NeedsMore && isEnd ? Fault("The text ends too early to be valid JSON.") : part;
        }
        catch (JsonException)
        {
            used = 0;
            return Fault("The envelope is not valid JSON.");
        }
    }

    private EnvelopePart ReadPart(ReadOnlySpan<byte> text, out int used)
    {
        used = 0;
        if (_name is null)
        {
            if (text[0] == '}')
            {
                return Conclude(out used);
            }

            if (_hasMember)
            {
                if (text[0] != ',')
                {
                    return Fault("The envelope is not valid JSON.");
                }

                used = WhiteSpace.Skip(text, 1);
                if (used == text.Length)
                {
                    return NeedsMore(out used);
                }
            }

            if (text[used] != '"')
            {
                return Fault("The envelope is not valid JSON.");
            }

            if (!_scanner.TryFindEnd(text[used..], out int nameLength))
            {
                return NeedsMore(out used);
            }

            _name = Encoding.UTF8.GetBytes(JsonCodecs.String.Parse(text.Slice(used, nameLength)));
            used += nameLength;
            return EnvelopePart.Member;
        }

        if (!_hasColon)
        {
            if (text[0] != ':')
            {
                return Fault("The envelope is not valid JSON.");
            }

            _hasColon = true;
            used = 1;
            return EnvelopePart.Member;
        }

        bool isPayload = _name.AsSpan().SequenceEqual(layout.Payload);
        if (isPayload && text[0] == '[' && !IsKnownError)
        {
            EndMember();
            used = 1;
            return EnvelopePart.Items;
        }

        if (!_scanner.TryFindEnd(text, out int length))
        {
            return NeedsMore(out used);
        }

        ReadValue(text[..length], isPayload);
        EndMember();
        used = length;
        return EnvelopePart.Member;
    }

    private void ReadValue(ReadOnlySpan<byte> value, bool isPayload)
    {
        JsonReader reader = new(value);
        JsonReader whole = reader;
        whole.SkipValue();
        if (isPayload)
        {
            _hasWrongPayload |= reader.TokenType != JsonTokenType.Null;
        }
        else
        {
            layout.Inspect(_name, reader, ref _findings);
        }
    }

    private EnvelopePart Conclude(out int used)
    {
        used = 1;
        if (layout.LacksSuccess(_findings))
        {
            return Fault($"The envelope lacks the required member \"{layout.SuccessMember}\".");
        }

        Status = layout.Conclude(_findings);
        if (!Status.IsSuccess)
        {
            return EnvelopePart.Error;
        }

        return _hasWrongPayload ? Fault($"Expected an array as \"{layout.Rule.Payload}\".") : EnvelopePart.End;
    }

    private void EndMember()
    {
        _name = null;
        _hasColon = false;
        _hasMember = true;
    }

    private EnvelopePart Fault(string description)
    {
        Problem = new JsonProblem(description, "$", 0);
        return EnvelopePart.Fault;
    }

    private static EnvelopePart NeedsMore(out int used)
    {
        used = 0;
        return EnvelopePart.NeedsMore;
    }
}
