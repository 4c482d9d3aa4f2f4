using System.Buffers;
using System.Text.Json;
using TokenGen.Benchmarks.Payloads;
using TokenGen.Benchmarks.Peers.NSwag;

namespace TokenGen.Benchmarks.Contenders;

/// <summary>
/// The client that NSwag 14.8 generates for the document, with System.Text.Json, its faster library. Events are left out: NSwag turns their
/// <c>oneOf</c> into a class without cases, which is less work.
/// </summary>
internal sealed class NSwagClient : Contender
{
    // The settings of the generated client: other settings would change the figures.
    private static readonly JsonSerializerOptions s_options = new();

    public override string Name => "NSwag 14.8";

    public override Func<byte[], object>? Reader(Payload payload)
    {
        if (payload == Payload.Events)
        {
            return null;
        }

        Type type = TypeOf(payload);
        return json => JsonSerializer.Deserialize(json, type, s_options)!;
    }

    public override Action<ArrayBufferWriter<byte>>? Writer(Payload payload, byte[] json)
    {
        if (payload == Payload.Events)
        {
            return null;
        }

        Type type = TypeOf(payload);
        object? value = JsonSerializer.Deserialize(json, type, s_options);
        Utf8JsonWriter writer = new(Stream.Null, new JsonWriterOptions { SkipValidation = true });
        return buffer =>
        {
            writer.Reset(buffer);
            JsonSerializer.Serialize(writer, value, type, s_options);
            writer.Flush();
        };
    }

    public override Func<Task>? Getter(Payload payload, Uri server)
    {
        BenchClient client = new(new HttpClient { BaseAddress = server });
        return payload switch
        {
            Payload.Tokens1 => () => client.ListTokensAsync(1),
            Payload.Tokens20 => () => client.ListTokensAsync(20),
            Payload.Tokens1000 => () => client.ListTokensAsync(1000),
            Payload.Repositories => () => client.ListRepositoriesAsync(),
            Payload.Articles => () => client.ListArticlesAsync(),
            _ => null,
        };
    }

    private static Type TypeOf(Payload payload) => payload switch
    {
        Payload.Repositories => typeof(ICollection<Repository>),
        Payload.Articles => typeof(ICollection<Article>),
        _ => typeof(TokenList),
    };
}
