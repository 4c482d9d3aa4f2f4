using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TokenGen.Faults.Tests;

/// <summary>One client that many tasks use and whose calls they cancel.</summary>
public sealed class ConcurrencyTests
{
    private const int Tasks = 256;

    /// <summary>A few seconds; <c>tests/sweep.sh</c> sets minutes.</summary>
    private static readonly TimeSpan s_duration =
        TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("TOKENGEN_CONCURRENCY_SECONDS") ?? "3", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Responses_are_not_mixed_requests_not_doubled_and_memory_stays_flat()
    {
        ConcurrentDictionary<string, int> received = new(StringComparer.Ordinal);
        await using FaultServer server = new(async exchange =>
        {
            string id = exchange.Request.Split(' ')[1]["/things/".Length..];
            received.AddOrUpdate(id, 1, static (_, times) => times + 1);
            if (id[^1] == '0')
            {
                // Late enough that some callers have already cancelled.
                await Task.Delay(2, exchange.Stop);
            }

            await exchange.AnswerAsync($"{{\"id\":{id},\"size\":1.5}}");
        });
        long calls = 0;
        long cancelled = 0;
        ConcurrentBag<string> wrong = [];
        long early = 0;
        using (FaultsClient client = new(server.Address, FaultsCredential.Bearer("token")))
        {
            int next = 0;
            Stopwatch time = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Tasks).Select(seed => Task.Run(async () =>
            {
#pragma warning disable CA5394 // A repeatable sequence, not a secret one.
                Random random = new(seed);
                while (time.Elapsed < s_duration)
                {
                    int id = Interlocked.Increment(ref next);
                    using CancellationTokenSource caller = new();
                    if (random.Next(3) == 0)
                    {
                        caller.CancelAfter(random.Next(4));
                    }
#pragma warning restore CA5394

                    try
                    {
                        Thing thing = await client.Things.PutThingAsync(id.ToString(CultureInfo.InvariantCulture), new Thing { Id = id, Size = 1 }, caller.Token);
                        if (thing.Id != id)
                        {
                            wrong.Add($"{id} was answered by {thing.Id}");
                        }

                        if (received.GetValueOrDefault(id.ToString(CultureInfo.InvariantCulture)) != 1)
                        {
                            wrong.Add($"{id} was answered and asked {received.GetValueOrDefault(id.ToString(CultureInfo.InvariantCulture))} times");
                        }

                        Interlocked.Increment(ref calls);
                    }
                    catch (OperationCanceledException exception) when (exception.CancellationToken == caller.Token)
                    {
                        Interlocked.Increment(ref cancelled);
                    }

                    if (early == 0 && time.Elapsed > s_duration / 3)
                    {
                        Interlocked.CompareExchange(ref early, Math.Max(1, LiveBytes(received, server)), 0);
                    }
                }
            })));
            long late = LiveBytes(received, server);
            TestContext.Current.SendDiagnosticMessage($"{calls} calls, {cancelled} cancelled, {early >> 10} kB live after a third of the time, {late >> 10} kB at the end");
            Assert.True(late <= early + (32L << 20), $"{early} bytes live after a third of the time, {late} at the end");
        }

        Assert.Empty(wrong);
        Assert.True(calls > Tasks, $"only {calls} calls in {s_duration}");
        Assert.True(cancelled > 0);

        // A cancelled request arrived once or not at all.
        Assert.DoesNotContain(received, static entry => entry.Value > 1);
        await server.AllClosedAsync();
    }

    /// <summary>The live memory without that of the test itself, which is an estimate: the result may be negative.</summary>
    private static long LiveBytes(ConcurrentDictionary<string, int> received, FaultServer server)
    {
        lock (server.Requests)
        {
            server.Requests.Clear();
            server.Requests.TrimExcess();
        }

        return GC.GetTotalMemory(forceFullCollection: true) - (received.Count * 120L);
    }
}
