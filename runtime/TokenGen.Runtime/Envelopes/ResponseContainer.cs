using System.ComponentModel;
using TokenGen.Envelopes;
using TokenGen.Json;

namespace TokenGen;

/// <summary>Creates the codecs of envelopes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseContainer
{
    /// <summary>The codec of an envelope.</summary>
    /// <typeparam name="T">The type of the payload.</typeparam>
    /// <param name="rule">The places of payload and status.</param>
    /// <param name="payload">The codec of the payload.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A path in the rule is malformed.</exception>
    public static JsonCodec<ResponseContainer<T>> Codec<T>(EnvelopeRule rule, JsonCodec<T> payload)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(payload);
        return new EnvelopeCodec<T>(EnvelopeLayout.Of(rule), payload);
    }
}
