using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Resilience;
using TokenGen;

await using WarehouseServer server = await WarehouseServer.StartAsync();

HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddWarehouseClient(options => options.BaseAddress = server.Address)
    .AddStandardResilienceHandler(policy => policy.Retry.Delay = TimeSpan.FromMilliseconds(1));
builder.Services.AddOpenTelemetry()
    .WithTracing(tracing => tracing.AddSource("TokenGen").AddProcessor(new SimpleActivityExportProcessor(new LineExporter())));
using IHost host = builder.Build();
await host.StartAsync();

IWarehouseClient client = host.Services.GetRequiredService<IWarehouseClient>();

// A GET is retried: the caller does not notice that it failed twice. Telemetry shows one call.
IReadOnlyList<Item> items = await client.Items.ListItemsAsync();
Console.WriteLine($"in stock: {string.Join(" and ", items.Select(static item => item.Name))}");

// A POST that failed may have taken effect, so it is not retried.
try
{
    await client.Items.OrderItemAsync(new Item { Name = "bolt" });
}
catch (ApiException failure)
{
    Console.WriteLine($"not ordered: {(int)failure.StatusCode!}, and worth another try: {failure.IsTransient}");
}

// With an idempotency key the server recognizes a repeated request, so it is retried.
await client.With(new ApiCallOptions { IdempotencyKey = "order-1" }).Items.OrderItemAsync(new Item { Name = "bolt" });
Console.WriteLine("ordered");

await host.StopAsync();
