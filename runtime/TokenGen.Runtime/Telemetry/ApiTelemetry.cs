#if NET8_0_OR_GREATER
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TokenGen.Telemetry;

/// <summary>
/// The source of traces and metrics. OpenTelemetry is configured with these names: <c>AddSource("TokenGen")</c>,
/// <c>AddMeter("TokenGen")</c>.
/// </summary>
internal static class ApiTelemetry
{
    public const string Name = "TokenGen";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter s_meter = new(Name);

    public static readonly Histogram<double> Duration = CreateDuration(s_meter);

    public static readonly Counter<long> Drift = s_meter.CreateCounter<long>(
        "tokengen.response.drift", "{difference}", "Differences between responses and their document, each place of an operation counted once.");

    public static void Count(in ApiDrift drift) => Drift.Add(1, new TagList
    {
        { "openapi.operation_id", drift.OperationId },
        { "http.response.status_code", drift.StatusCode },
        { "tokengen.drift.path", drift.Path },
        { "tokengen.drift.expected", drift.Expected },
        { "tokengen.drift.actual", drift.Actual },
    });

    private static Histogram<double> CreateDuration(Meter meter)
    {
        const string Metric = "http.client.request.duration";
        const string Unit = "s";
        const string Description = "Duration of calls of generated clients, including retries.";
#if NET9_0_OR_GREATER
        // The buckets, in seconds, that OpenTelemetry recommends in "HTTP client metrics".
        InstrumentAdvice<double> advice = new()
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        };
        return meter.CreateHistogram(Metric, Unit, Description, tags: null, advice);
#else
        return meter.CreateHistogram<double>(Metric, Unit, Description);
#endif
    }
}
#endif
