using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TokenGen.Tasks.Tests.Support;

/// <summary>A local server for documents.</summary>
public sealed class DocumentServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, RequestDelegate> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private DocumentServer(WebApplication application) => _application = application;

    public IReadOnlyCollection<ReceivedRequest> Requests => _requests;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<DocumentServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        DocumentServer server = new(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        return server;
    }

    public string Url(string path) => new Uri(Address, path).AbsoluteUri;

    /// <summary>Adds a file, with an ETag that depends on its content.</summary>
    public void Has(string path, string content) => Has(path, Encoding.UTF8.GetBytes(content));

    public void Has(string path, byte[] content)
    {
        string etag = $"\"{Convert.ToHexString(SHA256.HashData(content))[..16]}\"";
        Answers(path, async context =>
        {
            context.Response.Headers.ETag = etag;
            if (context.Request.Headers.IfNoneMatch == etag)
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content);
        });
    }

    public void Answers(string path, RequestDelegate answer) => _files[path] = answer;

    public void Redirects(string path, string location, int status = 302) => Answers(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _requests.Enqueue(new ReceivedRequest(
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (_files.TryGetValue(context.Request.Path.Value!, out RequestDelegate? answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }
}

/// <summary>A received request.</summary>
public sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers);
