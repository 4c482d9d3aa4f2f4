using System.Buffers;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using TokenGen.Benchmarks.Payloads;
using TokenGen.Benchmarks.Peers.Kiota;
using TokenGen.Benchmarks.Peers.Kiota.Models;

namespace TokenGen.Benchmarks.Contenders;

/// <summary>
/// The client that Kiota 1.38 generates for the document, with its libraries at 2.1.6. It reads from a stream and writes to one, as Kiota's
/// client does.
/// </summary>
internal sealed class KiotaClient : Contender
{
    private static readonly JsonParseNodeFactory s_factory = new();

    public override string Name => "Kiota 1.38";

    public override Func<byte[], object>? Reader(Payload payload) => payload switch
    {
        Payload.Repositories => ReaderOfList(Repository.CreateFromDiscriminatorValue),
        Payload.Events => ReaderOfList(TokenEvent.CreateFromDiscriminatorValue),
        Payload.Articles => ReaderOfList(Article.CreateFromDiscriminatorValue),
        _ => json => Root(json).GetObjectValue(TokenList.CreateFromDiscriminatorValue)!,
    };

    public override Action<ArrayBufferWriter<byte>>? Writer(Payload payload, byte[] json) => payload switch
    {
        Payload.Repositories => WriterOfList(Repository.CreateFromDiscriminatorValue, json),
        Payload.Events => WriterOfList(TokenEvent.CreateFromDiscriminatorValue, json),
        Payload.Articles => WriterOfList(Article.CreateFromDiscriminatorValue, json),
        _ => WriterOf(json),
    };

    public override Func<Task>? Getter(Payload payload, Uri server)
    {
        HttpClientRequestAdapter adapter = new(new AnonymousAuthenticationProvider()) { BaseUrl = server.AbsoluteUri.TrimEnd('/') };
        BenchClient client = new(adapter);
        return payload switch
        {
            Payload.Tokens1 => () => client.Tokens[1].GetAsync(),
            Payload.Tokens20 => () => client.Tokens[20].GetAsync(),
            Payload.Tokens1000 => () => client.Tokens[1000].GetAsync(),
            Payload.Repositories => () => client.Repositories.GetAsync(),
            Payload.Events => () => client.Events.GetAsync(),
            _ => () => client.Articles.GetAsync(),
        };
    }

    private static Func<byte[], object> ReaderOfList<T>(ParsableFactory<T> factory)
        where T : IParsable =>
        json => Root(json).GetCollectionOfObjectValues(factory).ToList();

    private static Action<ArrayBufferWriter<byte>> WriterOfList<T>(ParsableFactory<T> factory, byte[] json)
        where T : IParsable
    {
        List<T> value = Root(json).GetCollectionOfObjectValues(factory).ToList();
        return buffer => Write(buffer, writer => writer.WriteCollectionOfObjectValues(null, value));
    }

    private static Action<ArrayBufferWriter<byte>> WriterOf(byte[] json)
    {
        TokenList value = Root(json).GetObjectValue(TokenList.CreateFromDiscriminatorValue);
        return buffer => Write(buffer, writer => writer.WriteObjectValue(null, value));
    }

    private static void Write(ArrayBufferWriter<byte> buffer, Action<JsonSerializationWriter> write)
    {
        using JsonSerializationWriter writer = new();
        write(writer);
        using Stream content = writer.GetSerializedContent();
        buffer.Advance(content.ReadAtLeast(buffer.GetSpan((int)content.Length), (int)content.Length));
    }

    // Waiting synchronously is safe: a memory stream completes at once.
    private static IParseNode Root(byte[] json) =>
        s_factory.GetRootParseNodeAsync("application/json", new MemoryStream(json)).GetAwaiter().GetResult();
}
