using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Envelopes;

/// <summary>An <see cref="EnvelopeRule"/> prepared for reading.</summary>
internal sealed class EnvelopeLayout
{
    private readonly EnvelopePath? _success;
    private readonly EnvelopePath? _code;
    private readonly EnvelopePath? _message;
    private readonly byte[]? _successText;

    private EnvelopeLayout(EnvelopeRule rule)
    {
        Rule = rule;
        Payload = Encoding.UTF8.GetBytes(rule.Payload);
        _success = EnvelopePath.Parse(rule.SuccessMember);
        _code = EnvelopePath.Parse(rule.CodeMember);
        _message = EnvelopePath.Parse(rule.MessageMember);
        _successText = rule.SuccessValue is { } text ? Encoding.UTF8.GetBytes(text) : null;
        if (IsMember(_success) && IsMember(_code, _success) && IsMember(_message, _success) && rule.SuccessValue is not null)
        {
            StatusObject = new StatusObjectLayout(_success!.Head, _success.Last, _code?.Last, _message?.Last);
        }
    }

    /// <summary>The rule.</summary>
    public EnvelopeRule Rule { get; }

    /// <summary>The name of the payload's member; empty if the whole object is the payload.</summary>
    public byte[] Payload { get; }

    /// <summary>Set if the whole status is directly in one object, as in <c>"status": { "result": …, "code": … }</c>.</summary>
    public StatusObjectLayout? StatusObject { get; }

    /// <summary>The name of the success member, for the message about a missing one.</summary>
    public string SuccessMember => Rule.SuccessMember ?? "";

    /// <exception cref="ArgumentException">A path in the rule is malformed.</exception>
    public static EnvelopeLayout Of(EnvelopeRule rule) => new(rule);

    /// <summary>Reads the status of an envelope and skips the payload.</summary>
    /// <param name="reader">Positioned at the envelope; a copy, so the caller's reader does not move.</param>
    /// <returns>The status, or <see langword="null"/> if the value is not such an envelope.</returns>
    public ResponseStatus? TryReadStatus(JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        try
        {
            StatusParts findings = new();
            reader.ReadStartObject();
            while (reader.ReadName(out ReadOnlySpan<byte> name))
            {
                Inspect(name, reader, ref findings);
                reader.SkipValue();
            }

            return findings.HasSuccess ? Conclude(findings) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Looks for parts of the status in one member of the envelope.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="value">Positioned at its value; a copy.</param>
    /// <param name="findings">The parts that were found, which this method completes.</param>
    /// <returns>Whether the member belongs to the status.</returns>
    public bool Inspect(scoped ReadOnlySpan<byte> name, JsonReader value, ref StatusParts findings)
    {
        bool concerned = false;
        if (Concerns(_success, name, ref concerned))
        {
            JsonReader reader = value;
            if (_success!.TryFollow(ref reader))
            {
                findings.AddSuccess(ref reader, _successText, Rule.SuccessValue);
            }
        }

        if (Concerns(_code, name, ref concerned))
        {
            JsonReader reader = value;
            if (_code!.TryFollow(ref reader))
            {
                findings.AddCode(ref reader);
            }
        }

        if (Concerns(_message, name, ref concerned))
        {
            JsonReader reader = value;
            if (_message!.TryFollow(ref reader))
            {
                findings.AddMessage(ref reader);
            }
        }

        return concerned;
    }

    /// <summary>Whether the envelope lacks the member that its rule decides by.</summary>
    public bool LacksSuccess(in StatusParts findings) => _success is not null && Rule.SuccessValue is not null && !findings.HasSuccess;

    /// <summary>Makes the status from the parts that were found.</summary>
    public ResponseStatus Conclude(in StatusParts findings) => new()
    {
        Result = findings.Success,
        Message = findings.Message,
        Code = findings.Code,
        IsSuccess = IsSuccess(findings.HasSuccess, findings.Success),
    };

    /// <summary>Whether a status object means success.</summary>
    public bool IsSuccess(bool present, string? value) =>
        _success is null || (Rule.SuccessValue is null ? !present : string.Equals(value, Rule.SuccessValue, StringComparison.Ordinal));

    private static bool Concerns(EnvelopePath? path, scoped ReadOnlySpan<byte> name, ref bool concerned)
    {
        bool concerns = path is not null && name.SequenceEqual(path.Head);
        concerned |= concerns;
        return concerns;
    }

    private static bool IsMember(EnvelopePath? path) => path is { Length: 2, Last.Length: > 0 };

    private static bool IsMember(EnvelopePath? path, EnvelopePath? sibling) =>
        path is null || (IsMember(path) && path.Head.AsSpan().SequenceEqual(sibling!.Head));
}
