using TokenGen.Benchmarks.Contenders;

namespace TokenGen.Benchmarks.Harness;

/// <summary>
/// Compares contenders. All run at the same time and take turns in random order, so that other load on the machine affects all of them
/// equally.
/// </summary>
internal sealed class Comparison(int rounds, Uri server)
{
    // If the calibration loop took this many times its best time, other programs used the core, so the batch is dropped.
    private const double MaxDisturbance = 1.1;

    // At least this many batches are kept, even on a busy machine.
    private const int MinKept = 10;

    private readonly Random _random = new(1);

    public List<Result> Run(Measurement measurement, IReadOnlyList<Contender> contenders)
    {
        List<(string Name, WorkerProcess Process)> workers = new();
        try
        {
            foreach (Contender contender in contenders)
            {
                WorkerProcess worker = new("worker", $"{measurement.Task}", $"{measurement.Payload}", contender.Name, server.AbsoluteUri);
                workers.Add((contender.Name, worker));
                worker.ReadLine();
            }

            List<List<Sample>> samples = workers.ConvertAll(static _ => new List<Sample>());
            int[] order = Enumerable.Range(0, workers.Count).ToArray();
            for (int round = 0; round < rounds; round++)
            {
                _random.Shuffle(order);
                foreach (int index in order)
                {
                    samples[index].Add(workers[index].Process.Measure());
                }
            }

            return Summarize(measurement, workers.ConvertAll(static worker => worker.Name), samples);
        }
        finally
        {
            foreach ((string _, WorkerProcess? worker) in workers)
            {
                worker.Dispose();
            }
        }
    }

    private static List<Result> Summarize(Measurement measurement, List<string> names, List<List<Sample>> samples)
    {
        double quiet = samples.SelectMany(static all => all).Min(static sample => sample.Calibration) * MaxDisturbance;
        List<Result> results = new();
        for (int index = 0; index < names.Count; index++)
        {
            List<Sample> kept = samples[index].FindAll(sample => sample.Calibration <= quiet);
            if (kept.Count < MinKept)
            {
                kept = [.. samples[index].OrderBy(static sample => sample.Calibration).Take(MinKept)];
            }

            IEnumerable<(Sample First, Sample Second)> pairs = samples[index].Zip(samples[0])
                .OrderBy(static pair => Math.Max(pair.First.Calibration, pair.Second.Calibration))
                .TakeWhile((pair, taken) => taken < MinKept || Math.Max(pair.First.Calibration, pair.Second.Calibration) <= quiet);
            results.Add(new Result(
                measurement,
                names[index],
                Quantiles.Of(kept.Select(static sample => sample.Nanoseconds)),
                Quantiles.Of(pairs.Select(static pair => pair.First.Nanoseconds / pair.Second.Nanoseconds)),
                samples[index].Min(static sample => sample.Bytes),
                kept.Count));
        }

        return results;
    }
}

/// <summary>
/// The result of one contender: nanoseconds per run, the ratio to the baseline in the same round, the fewest bytes that a run allocated,
/// and the number of batches that count.
/// </summary>
internal sealed record Result(Measurement Measurement, string Contender, Quantiles Time, Quantiles Ratio, double Bytes, int Batches);

/// <summary>The distribution of some numbers.</summary>
internal readonly record struct Quantiles(double Least, double Tenth, double Median, double Ninetieth)
{
    public static Quantiles Of(IEnumerable<double> numbers)
    {
        double[] sorted = numbers.Order().ToArray();
        return new Quantiles(sorted[0], sorted[sorted.Length / 10], sorted[sorted.Length / 2], sorted[sorted.Length * 9 / 10]);
    }
}
