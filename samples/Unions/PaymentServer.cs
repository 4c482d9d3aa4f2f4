using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Unions;

/// <summary>A server that is newer than its document: it knows a third kind of payment.</summary>
internal sealed class PaymentServer : IAsyncDisposable
{
    private const string Payments =
        """[{"kind":"card","lastDigits":"1111"},{"kind":"transfer","iban":"DE02 1203"},{"kind":"voucher","code":"SPRING","off":0.10}]""";

    private readonly WebApplication _application;

    private PaymentServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<PaymentServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.MapGet("/payments", () => Results.Text(Payments, "application/json"));
        application.MapPost("/payments", async (HttpRequest request) =>
        {
            using StreamReader body = new(request.Body);
            return Results.Text(await body.ReadToEndAsync(), "application/json");
        });
        await application.StartAsync();
        return new PaymentServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
