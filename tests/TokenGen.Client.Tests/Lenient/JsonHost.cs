using House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>A server that returns one response to every request, and a client whose observer records the reports.</summary>
internal sealed class JsonHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly DriftList _drifts = new();

    private JsonHost(WebApplication application) => _application = application;

    public HouseClient Client { get; private set; } = null!;

    public IReadOnlyList<ApiDrift> Drifts => _drifts.All;

    /// <summary>The body of the last request.</summary>
    public string? LastBody { get; private set; }

    public static async Task<JsonHost> StartAsync(
        string body, string? contentType = "application/json", ResponseReading reading = ResponseReading.Lenient, long maxResponseBytes = 1 << 20)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        JsonHost host = new(application);
        application.Run(async context =>
        {
            using StreamReader request = new(context.Request.Body);
            host.LastBody = await request.ReadToEndAsync(context.RequestAborted);
            context.Response.StatusCode = context.Request.Method == "PUT" ? StatusCodes.Status204NoContent : StatusCodes.Status200OK;
            if (contentType is not null) context.Response.Headers.ContentType = contentType;
            if (context.Request.Method != "PUT") await context.Response.WriteAsync(body, context.RequestAborted);
        });
        await application.StartAsync();
        host.Client = new HouseClient(new ApiClientOptions
        {
            BaseAddress = new Uri(application.Urls.First()),
            Observer = host._drifts,
            Reading = reading,
            MaxResponseBytes = maxResponseBytes,
        });
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }

    private sealed class DriftList : ApiCallObserver
    {
        private readonly List<ApiDrift> _drifts = [];

        public IReadOnlyList<ApiDrift> All
        {
            get
            {
                lock (_drifts) return [.. _drifts];
            }
        }

        public override void OnCompleted(in ApiCallResult result)
        {
        }

        public override void OnDrift(in ApiDrift drift)
        {
            lock (_drifts) _drifts.Add(drift);
        }
    }
}
