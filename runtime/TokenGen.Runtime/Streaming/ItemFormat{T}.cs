using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>The format of items in a body. Immutable; the state of a body is in the decoder.</summary>
internal abstract class ItemFormat<T>
{
    /// <summary>Whether the body as a whole is JSON, under any <c>+json</c> media type.</summary>
    public virtual bool IsJson => false;

    /// <summary>Whether the items are JSON texts in lines or records.</summary>
    public virtual bool IsLines => false;

    /// <summary>Whether the items are server-sent events.</summary>
    public virtual bool IsEvents => false;

    /// <summary>Starts a body.</summary>
    /// <param name="maxItemBytes">The maximum number of bytes of an item.</param>
    public abstract ItemDecoder<T> Start(int maxItemBytes);
}

/// <summary>A JSON text per line: JSON Lines, NDJSON.</summary>
internal sealed class JsonLinesFormat<T>(JsonCodec<T> codec) : ItemFormat<T>
{
    public override bool IsLines => true;

    public override ItemDecoder<T> Start(int maxItemBytes) => new JsonLinesDecoder<T>(codec);
}

/// <summary>JSON texts, each after a record separator (RFC 7464).</summary>
internal sealed class JsonSequenceFormat<T>(JsonCodec<T> codec) : ItemFormat<T>
{
    public override bool IsLines => true;

    public override ItemDecoder<T> Start(int maxItemBytes) => new JsonSequenceDecoder<T>(codec);
}
