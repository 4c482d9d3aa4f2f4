using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TokenGen.Faults.Tests;

/// <summary>One client that many tasks use and whose calls they cancel.</summary>
[Collection(nameof(LiveMemory))]
public sealed class ConcurrencyTests
{
    private const int Tasks = 256;

    /// <summary>Several times the calls of five minutes.</summary>
    private const int MaxCalls = 4_000_000;

    /// <summary>A few seconds; <c>tests/sweep.sh</c> sets minutes.</summary>
    private static readonly TimeSpan s_duration =
        TimeSpan.FromSeconds(
            int.Parse(Environment.GetEnvironmentVariable("TOKENGEN_CONCURRENCY_SECONDS") ?? "3", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Responses_are_not_mixed_requests_not_doubled_and_memory_stays_flat()
    {
        // Counts by id, allocated before the first measurement: the test itself takes no more memory later.
        int[] received = new int[MaxCalls];
        await using FaultServer server = new(async exchange =>
        {
            int id = int.Parse(exchange.Request.Split(' ')[1]["/things/".Length..], CultureInfo.InvariantCulture);
            Interlocked.Increment(ref received[id]);
            if (id % 10 == 0)
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
                        Thing thing = await client.Things.PutThingAsync(
                            id.ToString(CultureInfo.InvariantCulture), new Thing { Id = id, Size = 1 }, caller.Token);
                        if (thing.Id != id)
                        {
                            wrong.Add($"{id} was answered by {thing.Id}");
                        }

                        if (received[id] != 1)
                        {
                            wrong.Add($"{id} was answered and asked {received[id]} times");
                        }

                        Interlocked.Increment(ref calls);
                    }
                    catch (OperationCanceledException exception) when (exception.CancellationToken == caller.Token)
                    {
                        Interlocked.Increment(ref cancelled);
                    }

                    if (early == 0 && time.Elapsed > s_duration / 3)
                    {
                        Interlocked.CompareExchange(ref early, Math.Max(1, LiveMemory.Bytes(server)), 0);
                    }
                }
            })));
            long late = LiveMemory.Bytes(server);
            TestContext.Current.SendDiagnosticMessage(
                $"{calls} calls, {cancelled} cancelled, {early >> 10} kB live after a third of the time, {late >> 10} kB at the end");
            Assert.InRange(late, 0, early + (32L << 20));
        }

        Assert.Empty(wrong);
        Assert.True(calls > Tasks, $"only {calls} calls in {s_duration}");
        Assert.True(cancelled > 0);

        // A cancelled request arrived once or not at all.
        Assert.DoesNotContain(received, static times => times > 1);
        await server.AllClosedAsync();
    }
}
