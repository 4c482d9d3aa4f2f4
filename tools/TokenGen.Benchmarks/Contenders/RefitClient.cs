using Refit;
using TokenGen.Benchmarks.Baselines.Mutable;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Contenders;

/// <summary>Refit 16.4 with its default settings, over the mutable classes.</summary>
internal sealed class RefitClient : Contender
{
    public override string Name => "Refit 16.4";

    public override Func<Task>? Getter(Payload payload, Uri server)
    {
        IBenchApi client = RestService.For<IBenchApi>(new HttpClient { BaseAddress = server });
        return payload switch
        {
            Payload.Tokens1 => () => client.ListTokensAsync(1),
            Payload.Tokens20 => () => client.ListTokensAsync(20),
            Payload.Tokens1000 => () => client.ListTokensAsync(1000),
            Payload.Repositories => client.ListRepositoriesAsync,
            Payload.Events => client.ListEventsAsync,
            _ => client.ListArticlesAsync,
        };
    }
}

internal interface IBenchApi
{
    [Get("/tokens/{count}")]
    Task<TokenList> ListTokensAsync(int count);

    [Get("/repositories")]
    Task<List<Repository>> ListRepositoriesAsync();

    [Get("/events")]
    Task<List<TokenEvent>> ListEventsAsync();

    [Get("/articles")]
    Task<List<Article>> ListArticlesAsync();
}
