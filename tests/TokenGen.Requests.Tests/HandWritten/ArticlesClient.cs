using TokenGen;

namespace HandWritten;

/// <summary>A method that is written by hand.</summary>
internal partial class ArticlesClient
{
    /// <summary>Names are sent in lower case.</summary>
    public async Task<Article> PutArticleAsync(Article body, CancellationToken cancellationToken = default)
    {
        ApiResponse<Article> response = await WithResponse.PutArticleAsync(body with { Name = body.Name.ToLowerInvariant() }, cancellationToken);
        return response.EnsureSuccess();
    }
}

/// <summary>A value that is written by hand.</summary>
public readonly partial record struct State
{
    /// <summary>The server wants it in upper case.</summary>
    public static State Open => new("OPEN");
}

/// <summary>A parameter with a default.</summary>
public partial record ListArticlesOptions
{
    /// <summary>The number of articles; 50 unless set.</summary>
    public long? Limit { get; init; } = 50;
}
