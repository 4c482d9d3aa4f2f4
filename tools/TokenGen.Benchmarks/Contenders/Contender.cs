using System.Buffers;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Contenders;

/// <summary>One way to read, write and request the payloads. A method returns null if the contender cannot do the task.</summary>
internal abstract class Contender
{
    /// <summary>The name in tables.</summary>
    public abstract string Name { get; }

    /// <summary>All contenders; the first one is the baseline.</summary>
    public static Contender[] All() =>
    [
        new SourceGenerated(), new SourceGeneratedMutable(), new Reflection(), new NSwagClient(), new KiotaClient(), new RefitClient(), new Drained(), new TokenGenClient(),
    ];

    /// <summary>Reads a payload from its bytes.</summary>
    public virtual Func<byte[], object>? Reader(Payload payload) => null;

    /// <summary>Writes the object that was read from the bytes into a buffer.</summary>
    public virtual Action<ArrayBufferWriter<byte>>? Writer(Payload payload, byte[] json) => null;

    /// <summary>Requests a payload from a server.</summary>
    public virtual Func<Task>? Getter(Payload payload, Uri server) => null;

    /// <summary>The path of a payload on the server.</summary>
    public static string PathOf(Payload payload) => payload switch
    {
        Payload.Tokens1 => "tokens/1",
        Payload.Tokens20 => "tokens/20",
        Payload.Tokens1000 => "tokens/1000",
        Payload.Repositories => "repositories",
        Payload.Events => "events",
        _ => "articles",
    };
}
