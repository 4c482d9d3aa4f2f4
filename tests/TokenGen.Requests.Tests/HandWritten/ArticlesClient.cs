using TokenGen;

namespace HandWritten;

/// <summary>A hand-written method.</summary>
internal partial class ArticlesClient
{
    /// <summary>Sends names in lower case.</summary>
    public async Task<Article> PutArticleAsync(Article body, CancellationToken cancellationToken = default)
    {
        ApiResponse<Article> response = await WithResponse.PutArticleAsync(
            body with { Name = body.Name.ToLowerInvariant() }, cancellationToken);
        return response.EnsureSuccess();
    }
}

/// <summary>A hand-written value.</summary>
public readonly partial record struct State
{
    /// <summary>The server expects upper case.</summary>
    public static State Open => new("OPEN");
}

/// <summary>A parameter with a hand-written default.</summary>
public partial record ListArticlesOptions
{
    /// <summary>The number of articles; 50 unless set.</summary>
    public long? Limit { get; init; } = 50;
}
