using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vendor;

/// <summary>A server with the real responses of a catalog, some of which are not documented.</summary>
internal sealed class CatalogServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<JsonObject> _items = [];

    private CatalogServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<CatalogServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        CatalogServer server = new(builder.Build());
        server._items.AddRange(Enumerable.Range(1, 25).Select(Item));
        server._application.Use((context, next) => context.Request.Query["api-version"] == "1.0"
            ? next(context)
            : WriteAsync(context, StatusCodes.Status400BadRequest, """{"title":"Unspecified API version","status":400}""", "application/problem+json"));
        server._application.MapGet("/api/catalog/items", server.ListAsync);
        server._application.MapGet("/api/catalog/items/{id:int}", server.GetAsync);
        server._application.MapPost("/api/catalog/items", server.CreateAsync);
        await server._application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static JsonObject Item(int number) => new()
    {
        ["id"] = number,
        ["name"] = $"Lantern {number} ",
        ["price"] = 10m + (number * 0.1m),
        ["catalogTypeId"] = 1,
        ["catalogType"] = null,
        ["catalogBrandId"] = 7,
        ["catalogBrand"] = null,
        ["availableStock"] = number % 3,
    };

    private Task ListAsync(HttpContext context)
    {
        int page = Number(context, "PageIndex", 0);
        int size = Number(context, "PageSize", 10);
        JsonObject body = new()
        {
            ["pageIndex"] = page,
            ["pageSize"] = size,
            ["count"] = _items.Count,
            ["data"] = new JsonArray([.. _items.Skip(page * size).Take(size).Select(static item => item.DeepClone())]),
        };
        return WriteAsync(context, StatusCodes.Status200OK, body.ToJsonString());
    }

    private Task GetAsync(HttpContext context)
    {
        int id = int.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
        JsonObject? item = _items.Find(item => (int)item["id"]! == id);
        if (item is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return WriteAsync(context, StatusCodes.Status200OK, item.ToJsonString());
    }

    private async Task CreateAsync(HttpContext context)
    {
        JsonObject item = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        item["id"] = _items.Count + 1;
        _items.Add(item);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = $"/api/catalog/items/{_items.Count}";
    }

    private static int Number(HttpContext context, string name, int otherwise) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static Task WriteAsync(HttpContext context, int status, string json, string mediaType = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        return context.Response.WriteAsync(json);
    }
}
