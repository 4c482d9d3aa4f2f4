using System.Text;
using System.Text.Json;
using TokenGen.Envelopes;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>What stands next in an envelope.</summary>
internal enum EnvelopePart
{
    /// <summary>Not all of it has come.</summary>
    NeedsMore,

    /// <summary>A member that was not the payload; there may be more.</summary>
    Member,

    /// <summary>The payload, an array, whose bracket has been read.</summary>
    Items,

    /// <summary>The end; the envelope says success.</summary>
    End,

    /// <summary>The end; the envelope says error.</summary>
    Error,

    /// <summary>Something that is not what the document says.</summary>
    Fault,
}

/// <summary>Reads an envelope member by member, up to its payload and from there on.</summary>
internal sealed class EnvelopeDecoder(EnvelopeLayout layout)
{
    private StatusFindings _findings;
    private ValueScanner _scanner;
    private bool _hasMember;
    private bool _hasWrongPayload;

    // How far the member that is being read has come: behind its name, behind its colon.
    private byte[]? _name;
    private bool _hasColon;

    /// <summary>What is wrong, after <see cref="EnvelopePart.Fault"/>.</summary>
    public JsonProblem Problem { get; private set; }

    /// <summary>What the envelope says, after <see cref="EnvelopePart.Error"/>.</summary>
    public ResponseStatus? Status { get; private set; }

    private bool IsKnownError => _findings.HasSuccess && !layout.Conclude(_findings).IsSuccess;

    /// <summary>Reads a part.</summary>
    /// <param name="text">What has come, from behind the envelope's brace or the last part on, without white space before it.</param>
    /// <param name="isEnd">Whether nothing more will come.</param>
    /// <param name="used">The number of bytes that are done with.</param>
    public EnvelopePart Read(ReadOnlySpan<byte> text, bool isEnd, out int used)
    {
        try
        {
            var part = ReadPart(text, out used);
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
            if (text[0] == '}') return Conclude(out used);
            if (_hasMember)
            {
                if (text[0] != ',') return Fault("The envelope is not valid JSON.");
                used = WhiteSpace.Skip(text, 1);
                if (used == text.Length) return NeedsMore(out used);
            }

            if (text[used] != '"') return Fault("The envelope is not valid JSON.");
            if (!_scanner.TryFindEnd(text[used..], out var nameLength)) return NeedsMore(out used);
            _name = Encoding.UTF8.GetBytes(JsonCodecs.String.Parse(text.Slice(used, nameLength)));
            used += nameLength;
            return EnvelopePart.Member;
        }

        if (!_hasColon)
        {
            if (text[0] != ':') return Fault("The envelope is not valid JSON.");
            _hasColon = true;
            used = 1;
            return EnvelopePart.Member;
        }

        var isPayload = _name.AsSpan().SequenceEqual(layout.Payload);
        if (isPayload && text[0] == '[' && !IsKnownError)
        {
            EndMember();
            used = 1;
            return EnvelopePart.Items;
        }

        if (!_scanner.TryFindEnd(text, out var length)) return NeedsMore(out used);
        ReadValue(text[..length], isPayload);
        EndMember();
        used = length;
        return EnvelopePart.Member;
    }

    private void ReadValue(ReadOnlySpan<byte> value, bool isPayload)
    {
        var reader = new JsonReader(value);
        var whole = reader;
        whole.SkipValue();
        if (isPayload) _hasWrongPayload |= reader.TokenType != JsonTokenType.Null;
        else layout.Inspect(_name, reader, ref _findings);
    }

    private EnvelopePart Conclude(out int used)
    {
        used = 1;
        if (layout.LacksSuccess(_findings)) return Fault($"The envelope lacks the required member \"{layout.SuccessMember}\".");
        Status = layout.Conclude(_findings);
        if (!Status.IsSuccess) return EnvelopePart.Error;
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
