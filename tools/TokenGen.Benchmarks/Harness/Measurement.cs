using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Harness;

/// <summary>The measured tasks.</summary>
internal enum MeasuredTask
{
    /// <summary>Read objects from bytes: wall time.</summary>
    Read,

    /// <summary>Write objects to bytes: wall time.</summary>
    Write,

    /// <summary>Make a request over loopback: processor time of the client.</summary>
    Get,
}

/// <summary>A task and its payload, with the target for the ratio to the baseline, if there is one.</summary>
internal sealed record Measurement(MeasuredTask Task, Payload Payload, double? Must = null, double? Aim = null)
{
    /// <summary>All measurements.</summary>
    public static Measurement[] All { get; } =
    [
        new(MeasuredTask.Read, Payload.Tokens1),
        new(MeasuredTask.Read, Payload.Tokens20, 0.45, 0.22),
        new(MeasuredTask.Read, Payload.Tokens1000, 0.45, 0.20),
        new(MeasuredTask.Read, Payload.Repositories, 0.52, 0.38),
        new(MeasuredTask.Read, Payload.Events),
        new(MeasuredTask.Read, Payload.Articles),
        new(MeasuredTask.Write, Payload.Tokens1),
        new(MeasuredTask.Write, Payload.Tokens20),
        new(MeasuredTask.Write, Payload.Tokens1000, 0.85, 0.32),
        new(MeasuredTask.Write, Payload.Repositories, 0.85, 0.50),
        new(MeasuredTask.Write, Payload.Events),
        new(MeasuredTask.Write, Payload.Articles),
        new(MeasuredTask.Get, Payload.Tokens1, 0.90, 0.85),
        new(MeasuredTask.Get, Payload.Tokens20, 0.75, 0.66),
        new(MeasuredTask.Get, Payload.Tokens1000, 0.48, 0.28),
        new(MeasuredTask.Get, Payload.Repositories, 0.62, 0.46),
        new(MeasuredTask.Get, Payload.Events),
        new(MeasuredTask.Get, Payload.Articles),
    ];
}
