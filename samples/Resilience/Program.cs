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

// A GET may be repeated: the caller does not notice that it failed twice. To telemetry it is one call.
IReadOnlyList<Item> items = await client.Items.ListItemsAsync();
Console.WriteLine($"in stock: {string.Join(" and ", items.Select(static item => item.Name))}");

// Nobody knows what became of a POST that failed, so it is not repeated.
try
{
    await client.Items.OrderItemAsync(new Item { Name = "bolt" });
}
catch (ApiException failure)
{
    Console.WriteLine($"not ordered: {(int)failure.StatusCode!}, and worth another try: {failure.IsTransient}");
}

// With a key the server knows a request again, so it may.
await client.With(new ApiCallOptions { IdempotencyKey = "order-1" }).Items.OrderItemAsync(new Item { Name = "bolt" });
Console.WriteLine("ordered");

await host.StopAsync();
