using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TokenGen.Faults.Tests.Chaos;

/// <summary>Calls every generated client of the samples against a server with random faults.</summary>
[Collection(nameof(LiveMemory))]
public sealed class ChaosTests
{
    private const long MaxGrowth = 32L << 20;

    private const int MinCallsOfTask = 10;

    private const int MaxShown = 20;

    private static readonly TimeSpan s_callTime = TimeSpan.FromMilliseconds(500);

    /// <summary>A few seconds; <c>tests/sweep.sh</c> sets ten minutes and 64 tasks.</summary>
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(Setting("TOKENGEN_CHAOS_SECONDS", 3));

    private static readonly int s_tasks = Setting("TOKENGEN_CHAOS_TASKS", 8);

    [Fact]
    public async Task Throws_only_documented_exceptions_and_leaves_nothing_behind()
    {
        await using FaultServer server = new(ChaosServer.AnswerAsync);
        ChaosTexts texts = new();
        ConcurrentDictionary<string, int> outcomes = new(StringComparer.Ordinal);
        List<IDisposable> clients = [.. Clients(server.Address, texts)];
        ChaosCall[] calls = [.. clients.SelectMany(ChaosCall.Of)];
        long early = 0;
        Stopwatch time = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, s_tasks).Select(task => Task.Run(async () =>
        {
            for (int made = 0; time.Elapsed < s_duration || made < MinCallsOfTask; made++)
            {
                string outcome = await OutcomeAsync(calls[((task * 31) + made) % calls.Length], texts);
                outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
                if (early == 0 && time.Elapsed > s_duration / 3)
                {
                    Interlocked.CompareExchange(ref early, LiveMemory.Bytes(server), 0);
                }
            }
        })));
        long late = LiveMemory.Bytes(server);
        clients.ForEach(static client => client.Dispose());
        await server.AllClosedAsync();

        string seen = string.Join(", ", outcomes.OrderByDescending(static one => one.Value).Select(static one => $"{one.Value} {one.Key}"));
        string report = $"{calls.Length} methods of {clients.Count} clients, {outcomes.Values.Sum()} calls over {server.Accepted} connections: {seen}; "
            + $"{early >> 10} kB live after a third of the time, {late >> 10} kB at the end";
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(texts.Wrong.IsEmpty, $"{texts.Wrong.Count} texts are wrong. {string.Join("\n\n", texts.Wrong.Take(MaxShown))}");
        Assert.InRange(late, 0, early + MaxGrowth);
        Assert.True(outcomes.Count >= 5, report);
        Assert.True(clients.Count >= 7, report);
    }

    private static async Task<string> OutcomeAsync(ChaosCall call, ChaosTexts texts)
    {
        // A method that polls, or walks through pages, can take much longer than one call.
        using CancellationTokenSource patience = new(3 * s_callTime);
        try
        {
            return await call.RunAsync(patience.Token) ? "good" : "without arguments";
        }
        catch (ApiException error)
        {
            texts.LookAt(call, error);
            return error.GetType().Name.Split('`')[0] + " " + error.Kind;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return "cancelled";
        }
        catch (IOException error) when (error.StackTrace!.Contains("ResponseStream", StringComparison.Ordinal))
        {
            // Only a returned stream throws it.
            return "IOException of a stream";
        }
        catch (Exception error)
        {
            texts.Wrong.Enqueue($"{call} threw {error}");
            return error.GetType().Name;
        }
    }

    private static IEnumerable<IDisposable> Clients(Uri address, ApiCallObserver observer)
    {
        foreach (Type type in typeof(ChaosTests).Assembly.GetTypes()
            .Where(static type => type.Namespace?.StartsWith("Chaos.", StringComparison.Ordinal) == true))
        {
            if (type is { IsClass: true, IsAbstract: false } && typeof(IDisposable).IsAssignableFrom(type)
                && type.GetConstructor([typeof(ApiClientOptions)]) is { } constructor)
            {
                yield return (IDisposable)constructor.Invoke([new ApiClientOptions
                {
                    BaseAddress = address,
                    Credential = Credential.Bearer(ChaosTexts.Token).ForAllOperations(),
                    Timeout = s_callTime,
                    MaxResponseBytes = 1024 * 1024,
                    Observer = observer,
                }]);
            }
        }
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
