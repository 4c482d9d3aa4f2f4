using System.Buffers;
using Bench;
using TokenGen.Benchmarks.Payloads;
using TokenGen.Json;

namespace TokenGen.Benchmarks.Contenders;

/// <summary>The client that TokenGen generates for the document, with default settings.</summary>
internal sealed class TokenGenClient : Contender
{
    private static readonly JsonCodec<ResponseContainer<IReadOnlyList<Token>>> s_tokens = ResponseContainer.Codec(
        new EnvelopeRule
        {
            Payload = "response",
            SuccessMember = "status.result",
            SuccessValue = "OK",
            CodeMember = "status.code",
            MessageMember = "status.message",
        },
        JsonForms.List(Token.Json));

    public override string Name => "TokenGen";

    public override Func<byte[], object>? Reader(Payload payload) => payload switch
    {
        Payload.Repositories => ReaderOf(JsonForms.List(Repository.Json)),
        Payload.Events => ReaderOf(JsonForms.List(TokenEvent.Json)),
        Payload.Articles => ReaderOf(JsonForms.List(Article.Json)),
        _ => ReaderOf(s_tokens),
    };

    public override Action<ArrayBufferWriter<byte>>? Writer(Payload payload, byte[] json) => payload switch
    {
        Payload.Repositories => WriterOf(JsonForms.List(Repository.Json), json),
        Payload.Events => WriterOf(JsonForms.List(TokenEvent.Json), json),
        Payload.Articles => WriterOf(JsonForms.List(Article.Json), json),
        _ => WriterOf(s_tokens, json),
    };

    public override Func<Task>? Getter(Payload payload, Uri server)
    {
        BenchClient client = new(server);
        return payload switch
        {
            Payload.Tokens1 => () => client.Bench.ListTokensAsync(1),
            Payload.Tokens20 => () => client.Bench.ListTokensAsync(20),
            Payload.Tokens1000 => () => client.Bench.ListTokensAsync(1000),
            Payload.Repositories => () => client.Bench.ListRepositoriesAsync(),
            Payload.Events => () => client.Bench.ListEventsAsync(),
            _ => () => client.Bench.ListArticlesAsync(),
        };
    }

    private static Func<byte[], object> ReaderOf<T>(JsonCodec<T> codec)
        where T : class =>
        json => codec.Parse(json);

    private static Action<ArrayBufferWriter<byte>> WriterOf<T>(JsonCodec<T> codec, byte[] json)
    {
        T? value = codec.Parse(json);
        return buffer => codec.WriteTo(buffer, value);
    }
}
