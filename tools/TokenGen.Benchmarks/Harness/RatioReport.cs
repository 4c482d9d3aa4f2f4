using System.Globalization;
using TokenGen.Benchmarks.Contenders;

namespace TokenGen.Benchmarks.Harness;

/// <summary>Measures and prints one row per contender and task: its ratio to the baseline beside the target.</summary>
internal sealed class RatioReport(TextWriter? table, int rounds, bool isQuick)
{
    private const int AllowedBytes = 128;

    private readonly TokenGenClient _subject = new();
    private int _short;

    /// <returns>The number of missed targets.</returns>
    public int Run(string filter)
    {
        table?.WriteLine("task\tpayload\tcontender\tleast_ns\tmedian_ns\tp90_ns\tratio_p10\tratio\tratio_p90\tbytes\tbatches");
        Console.WriteLine($"{"",-22}{"",-34}{"least",11}{"median",11}{"ratio",8}{"p10",8}{"p90",8}{"bytes",11}");
        using WorkerProcess server = WorkerProcess.StartServer();
        Comparison comparison = new(rounds, new Uri(server.ReadLine()));
        Dictionary<string, double> graphs = new();
        foreach (Measurement measurement in Measurement.All)
        {
            string title = $"{measurement.Task} {measurement.Payload}";
            if (!title.Contains(filter, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // This read is measured even without a target: the target for the bytes of a request depends on the bytes of its objects.
            if (isQuick && measurement.Must is null && measurement is not { Task: MeasuredTask.Read, Payload: Payloads.Payload.Tokens1 })
            {
                continue;
            }

            List<Result> results = comparison.Run(measurement, [.. Contender.All().Where(contender => TakesPart(contender, measurement))]);
            foreach (Result result in results)
            {
                Print(title, result);
            }

            Result own = results.Find(result => result.Contender == _subject.Name)!;
            if (measurement.Task == MeasuredTask.Read)
            {
                graphs[$"{measurement.Payload}"] = own.Bytes;
            }

            Judge(title, measurement, own.Ratio.Median);
            if (measurement.Task == MeasuredTask.Get && graphs.TryGetValue($"{measurement.Payload}", out double graph))
            {
                JudgeBytes(title, results, own, graph);
            }
        }

        return _short;
    }

    private bool TakesPart(Contender contender, Measurement measurement)
    {
        if (isQuick && contender is not (SourceGenerated or SourceGeneratedMutable or TokenGenClient or Drained))
        {
            return false;
        }

        return measurement.Task switch
        {
            MeasuredTask.Read => contender.Reader(measurement.Payload) is not null,
            MeasuredTask.Write => contender.Writer(measurement.Payload, Payloads.PayloadText.Of(measurement.Payload)) is not null,
            _ => contender.Getter(measurement.Payload, new Uri("http://127.0.0.1")) is not null,
        };
    }

    private void Print(string title, Result result)
    {
        (Quantiles time, Quantiles ratio) = (result.Time, result.Ratio);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title,-22}{result.Contender,-34}{time.Least / 1000,9:F2}us{time.Median / 1000,9:F2}us{ratio.Median,8:F2}{ratio.Tenth,8:F2}{ratio.Ninetieth,8:F2}{result.Bytes,11:F0}"));
        table?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Measurement.Task}\t{result.Measurement.Payload}\t{result.Contender}\t{time.Least:F1}\t{time.Median:F1}\t{time.Ninetieth:F1}\t{ratio.Tenth:F3}\t{ratio.Median:F3}\t{ratio.Ninetieth:F3}\t{result.Bytes:F0}\t{result.Batches}"));
        table?.Flush();
    }

    private void Judge(string title, Measurement measurement, double ratio)
    {
        if (measurement.Must is not { } must || measurement.Aim is not { } aim)
        {
            return;
        }

        string verdict = ratio <= must ? "ok" : "short";
        if (ratio > must)
        {
            _short++;
        }

        string aimed = ratio <= aim ? "reached" : "not reached";
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{verdict,-6}{title}: {ratio:F2}, must {must:F2}; aim {aim:F2} {aimed}"));
    }

    private void JudgeBytes(string title, List<Result> results, Result own, double graph)
    {
        double floor = results.Find(static result => result.Contender == new Drained().Name)!.Bytes;
        double above = Math.Round(own.Bytes - floor - graph);
        if (above > AllowedBytes)
        {
            _short++;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(above <= AllowedBytes ? "ok" : "short"),-6}{title}: {own.Bytes:F0} bytes, {above:F0} above HttpClient's {floor:F0} and the objects' {graph:F0}, must {AllowedBytes}"));
    }
}
