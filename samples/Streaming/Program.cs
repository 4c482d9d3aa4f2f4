using System.Buffers;
using Streaming;
using TokenGen;

await using ObservatoryServer server = await ObservatoryServer.StartAsync();
using ObservatoryClient client = new(server.Address);

// JSON Lines: each reading is there as soon as its line is. The server waits for the first one to be seen before it sends the next.
int count = 0;
double warmest = double.MinValue;
await foreach (Reading reading in client.Readings.ListReadingsAsync())
{
    server.Seen(++count);
    warmest = Math.Max(warmest, reading.Celsius);
}

Console.WriteLine($"{count} readings, {warmest} °C at most");

// Server-sent events: one leaves when one has seen enough, and the connection ends.
await foreach (ServerSentEvent<Alert> alert in client.Alerts.WatchAsync())
{
    Console.WriteLine($"{alert.Event}: {alert.Data.Text}");
    if (alert.Event == "storm")
    {
        break;
    }
}

// Bytes: nothing is held in memory but the piece that is looked at.
long length = 0;
await using Stream image = await client.Images.GetImageAsync("andromeda");
byte[] piece = ArrayPool<byte>.Shared.Rent(64 * 1024);
for (int read; (read = await image.ReadAsync(piece)) > 0;)
{
    length += read;
}

ArrayPool<byte>.Shared.Return(piece);
Console.WriteLine($"a picture of {length / 1024 / 1024} MiB");
