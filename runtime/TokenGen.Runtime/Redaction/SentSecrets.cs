using TokenGen.Http;

namespace TokenGen.Redaction;

/// <summary>A body that is written while the caller produces it.</summary>
internal interface IHasSentSecrets
{
    /// <summary>The secrets in the body; <see langword="null"/> if the operation has none.</summary>
    SentSecrets? Sent { get; }
}

/// <summary>
/// Remembers the secrets of the last items of a body: a server can only repeat what it received, and usually repeats the latest items.
/// </summary>
internal sealed class SentSecrets
{
    // Limited, because a body of items can go on for days.
    private const int MaxCount = 256;

    private readonly ApiOperation _operation;
    private readonly Queue<string> _values = new();

    private SentSecrets(ApiOperation operation) => _operation = operation;

    public static SentSecrets? IfAny(ApiOperation operation) =>
        operation.HasSecretRequest || operation.SecretMembers.Count > 0 ? new SentSecrets(operation) : null;

    /// <summary>Remembers the secrets in an item.</summary>
    public void Add(ReadOnlySpan<byte> json)
    {
        // The response can arrive while the body is still written.
        lock (_values)
        {
            foreach (string value in SecretValues.Of(json, _operation))
            {
                _values.Enqueue(value);
            }

            while (_values.Count > MaxCount)
            {
                _values.Dequeue();
            }
        }
    }

    public IReadOnlyList<string> ToList()
    {
        lock (_values)
        {
            return [.. _values];
        }
    }
}
