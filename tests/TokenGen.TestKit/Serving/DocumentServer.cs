using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace TokenGen.TestKit.Serving;

/// <summary>Serves files with their ETags, and redirects. Any other path is 404.</summary>
public sealed class DocumentServer : IAsyncDisposable
{
    private readonly ScriptedServer _server;
    private readonly ConcurrentDictionary<string, RequestDelegate> _files;

    private DocumentServer(ScriptedServer server, ConcurrentDictionary<string, RequestDelegate> files)
    {
        _server = server;
        _files = files;
    }

    public IReadOnlyList<ReceivedRequest> Requests => _server.Requests;

    public Uri Address => _server.Address;

    public static async Task<DocumentServer> StartAsync()
    {
        ConcurrentDictionary<string, RequestDelegate> files = new(StringComparer.Ordinal);
        return new DocumentServer(
            await ScriptedServer.StartAsync(context =>
            {
                if (files.TryGetValue(context.Request.Path.Value!, out RequestDelegate? respond))
                {
                    return respond(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }),
            files);
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
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content);
        });
    }

    /// <summary>Runs code of the test for each request of a path.</summary>
    public void Answers(string path, RequestDelegate respond) => _files[path] = respond;

    public void Redirects(string path, string location, int status = StatusCodes.Status302Found) => Answers(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
