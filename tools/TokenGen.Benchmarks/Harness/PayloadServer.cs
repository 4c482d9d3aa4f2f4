using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TokenGen.Benchmarks.Contenders;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Harness;

/// <summary>Kestrel in a separate process. It prints its address on the first line and stops when its input ends.</summary>
internal static class PayloadServer
{
    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication server = builder.Build();
        foreach (Payload payload in Enum.GetValues<Payload>())
        {
            byte[] json = PayloadText.Of(payload);
            server.MapGet("/" + Contender.PathOf(payload), (HttpContext context) =>
            {
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = json.Length;
                return context.Response.Body.WriteAsync(json, 0, json.Length, context.RequestAborted);
            });
        }

        server.MapGet("/many/tokens/{count:int}", (int count, HttpContext context) =>
            ManyTokens.WriteAsync(context.Response, count, isEnvelope: true));
        server.MapGet("/many/{count:int}/bare", (int count, HttpContext context) =>
            ManyTokens.WriteAsync(context.Response, count, isEnvelope: false));
        await server.StartAsync();
        Console.WriteLine(server.Urls.First());
        await Console.In.ReadToEndAsync();
    }
}
