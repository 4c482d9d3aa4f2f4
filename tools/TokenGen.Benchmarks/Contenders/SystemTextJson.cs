using System.Buffers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TokenGen.Benchmarks.Payloads;
using Mutable = TokenGen.Benchmarks.Baselines.Mutable;
using Records = TokenGen.Benchmarks.Baselines.Records;

namespace TokenGen.Benchmarks.Contenders;

/// <summary>Hand-written: HttpClient and System.Text.Json.</summary>
internal abstract class SystemTextJson : Contender
{
    protected abstract JsonTypeInfo TypeOf(Payload payload);

    public override Func<byte[], object>? Reader(Payload payload) => Typed(payload).Reader();

    public override Action<ArrayBufferWriter<byte>>? Writer(Payload payload, byte[] json) => Typed(payload).Writer(json);

    public override Func<Task>? Getter(Payload payload, Uri server) =>
        Typed(payload).Getter(new HttpClient { BaseAddress = server }, PathOf(payload));

    private ITyped Typed(Payload payload)
    {
        JsonTypeInfo type = TypeOf(payload);
        return (ITyped)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(type.Type), type)!;
    }
}

/// <summary>The calls that developers write by hand, for one type.</summary>
internal interface ITyped
{
    Func<byte[], object> Reader();

    Action<ArrayBufferWriter<byte>> Writer(byte[] json);

    Func<Task> Getter(HttpClient client, string path);
}

/// <inheritdoc/>
internal sealed class Typed<T>(JsonTypeInfo<T> type) : ITyped
{
    public Func<byte[], object> Reader() => json => JsonSerializer.Deserialize(json, type)!;

    public Action<ArrayBufferWriter<byte>> Writer(byte[] json)
    {
        T value = JsonSerializer.Deserialize(json, type)!;
        Utf8JsonWriter writer = new(Stream.Null, new JsonWriterOptions { SkipValidation = true });
        return buffer =>
        {
            writer.Reset(buffer);
            JsonSerializer.Serialize(writer, value, type);
            writer.Flush();
        };
    }

    public Func<Task> Getter(HttpClient client, string path) => () => client.GetFromJsonAsync(path, type);
}

/// <summary>The baseline: source generation, records with required and init members.</summary>
internal sealed class SourceGenerated : SystemTextJson
{
    public override string Name => "STJ source generation, records";

    protected override JsonTypeInfo TypeOf(Payload payload) => payload switch
    {
        Payload.Repositories => Records.RecordsContext.Default.ListRepository,
        Payload.Events => Records.RecordsContext.Default.ListTokenEvent,
        Payload.Articles => Records.RecordsContext.Default.ListArticle,
        _ => Records.RecordsContext.Default.TokenList,
    };
}

/// <summary>
/// Source generation, mutable classes: faster, because System.Text.Json boxes the values for constructors and init members.
/// </summary>
internal sealed class SourceGeneratedMutable : SystemTextJson
{
    public override string Name => "STJ source generation, classes";

    protected override JsonTypeInfo TypeOf(Payload payload) => payload switch
    {
        Payload.Repositories => Mutable.MutableContext.Default.ListRepository,
        Payload.Events => Mutable.MutableContext.Default.ListTokenEvent,
        Payload.Articles => Mutable.MutableContext.Default.ListArticle,
        _ => Mutable.MutableContext.Default.TokenList,
    };
}

/// <summary>Reflection, with the same records.</summary>
internal sealed class Reflection : SystemTextJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public override string Name => "STJ reflection, records";

    protected override JsonTypeInfo TypeOf(Payload payload) => s_options.GetTypeInfo(payload switch
    {
        Payload.Repositories => typeof(List<Records.Repository>),
        Payload.Events => typeof(List<Records.TokenEvent>),
        Payload.Articles => typeof(List<Records.Article>),
        _ => typeof(Records.TokenList),
    });
}
