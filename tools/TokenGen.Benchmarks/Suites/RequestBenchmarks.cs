using BenchmarkDotNet.Attributes;
using TokenGen.Benchmarks.Contenders;
using TokenGen.Benchmarks.Harness;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Suites;

/// <summary>A GET over loopback to Kestrel in another process: wall time and bytes. tests/bench.sh measures processor time.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private WorkerProcess? _server;
    private Func<Task>? _get;

    [ParamsAllValues]
    public Payload Payload { get; set; }

    [Params("STJ source generation, records", "STJ source generation, classes", "NSwag 14.8", "Kiota 1.38", "Refit 16.4", "HttpClient alone", "TokenGen")]
    public string Contender { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _server = WorkerProcess.StartServer();
        Contender contender = Array.Find(Contenders.Contender.All(), candidate => candidate.Name == Contender)!;
        _get = contender.Getter(Payload, new Uri(_server.ReadLine()));
    }

    [GlobalCleanup]
    public void Cleanup() => _server?.Dispose();

    [Benchmark]
    public Task Get() => _get!();
}
