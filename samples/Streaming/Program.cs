using System.Buffers;
using Streaming;
using TokenGen;

await using ObservatoryServer server = await ObservatoryServer.StartAsync();
using ObservatoryClient client = new(server.Address);

// JSON Lines: each reading arrives as soon as its line does. The server sends the next one only after this one was seen.
int count = 0;
double warmest = double.MinValue;
await foreach (Reading reading in client.Readings.ListReadingsAsync())
{
    server.Seen(++count);
    warmest = Math.Max(warmest, reading.Celsius);
}

Console.WriteLine($"{count} readings, {warmest} °C at most");

// Server-sent events: leaving the loop closes the connection.
await foreach (ServerSentEvent<Alert> alert in client.Alerts.WatchAsync())
{
    Console.WriteLine($"{alert.Event}: {alert.Data.Text}");
    if (alert.Event == "storm")
    {
        break;
    }
}

// Bytes: only the current chunk is in memory.
long length = 0;
await using Stream image = await client.Images.GetImageAsync("andromeda");
byte[] piece = ArrayPool<byte>.Shared.Rent(64 * 1024);
for (int read; (read = await image.ReadAsync(piece)) > 0;)
{
    length += read;
}

ArrayPool<byte>.Shared.Return(piece);
Console.WriteLine($"a picture of {length / 1024 / 1024} MiB");
