using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pagination;

/// <summary>A server with 250 books (pages by Link header) and 25 loans (pages by cursor), in memory.</summary>
internal sealed class LibraryServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LibraryServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <summary>The number of requests so far.</summary>
    public int Requests { get; private set; }

    public static async Task<LibraryServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        LibraryServer server = new(builder.Build());
        server._application.Use(next => context =>
        {
            server.Requests++;
            return next(context);
        });
        server._application.MapGet("/books", BooksAsync);
        server._application.MapGet("/loans", LoansAsync);
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static Task BooksAsync(HttpContext context)
    {
        int page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
        if (page < 3)
        {
            context.Response.Headers.Link = $"""</books?author={context.Request.Query["author"]}&page={page + 1}>; rel="next" """;
        }

        IEnumerable<int> numbers = Enumerable.Range(1, 250).Skip((page - 1) * 100).Take(100);
        return AnswerAsync(context, $"[{string.Join(',', numbers.Select(static book => $$"""{"title":"Volume {{book}}"}"""))}]");
    }

    private static Task LoansAsync(HttpContext context)
    {
        int after = int.TryParse(context.Request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        IEnumerable<int> numbers = Enumerable.Range(1, 25).Skip(after).Take(10);
        string loans = string.Join(',', numbers.Select(static loan => $$"""{"id":"{{loan}}","reader":"Reader {{loan % 7}}"}"""));
        return AnswerAsync(context, $$"""{"loans":[{{loans}}],"more":{{(after + 10 < 25 ? "true" : "false")}}}""");
    }

    private static Task AnswerAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
