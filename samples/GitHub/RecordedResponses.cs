using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GitHub;

/// <summary>A server with GitHub's responses to the calls of this sample.</summary>
internal sealed class RecordedResponses : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RecordedResponses(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<RecordedResponses> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.MapGet("/licenses/mit", () => Results.Text(
            """
            {
              "key": "mit", "name": "MIT License", "spdx_id": "MIT", "url": "https://api.github.com/licenses/mit", "node_id": "MDc6TGljZW5zZTEz",
              "html_url": "http://choosealicense.com/licenses/mit/", "description": "A short and simple permissive license.",
              "implementation": "Create a text file in the root of your source code.",
              "permissions": ["commercial-use", "modifications", "distribution", "private-use"],
              "conditions": ["include-copyright"], "limitations": ["liability", "warranty"], "body": "MIT License", "featured": true
            }
            """,
            "application/json"));
        application.MapGet("/gitignore/templates/C", () => Results.Text(
            """{"name":"C","source":"# Object files\n*.o\n*.ko\n\n# Libraries\n*.lib\n*.a\n"}""", "application/json"));
        application.MapGet("/zen", () => Results.Text("Responsive is better than fast.", "text/plain"));
        await application.StartAsync();
        return new RecordedResponses(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
