using System.Buffers;
using BenchmarkDotNet.Attributes;
using TokenGen.Benchmarks.Contenders;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Suites;

/// <summary>
/// Reading from bytes and writing to a buffer, with BenchmarkDotNet. It runs one contender after the other; on a busy machine use
/// tests/bench.sh.
/// </summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private byte[] _json = [];
    private Func<byte[], object>? _read;
    private Action<ArrayBufferWriter<byte>>? _write;

    [ParamsAllValues]
    public Payload Payload { get; set; }

    [Params("STJ source generation, records", "STJ source generation, classes", "STJ reflection, records", "NSwag 14.8", "Kiota 1.38", "TokenGen")]
    public string Contender { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        Contender contender = Array.Find(Contenders.Contender.All(), candidate => candidate.Name == Contender)!;
        _json = PayloadText.Of(Payload);
        _read = contender.Reader(Payload);
        _write = contender.Writer(Payload, _json);
    }

    [Benchmark]
    public object Read() => _read!(_json);

    [Benchmark]
    public void Write()
    {
        _buffer.ResetWrittenCount();
        _write!(_buffer);
    }
}
