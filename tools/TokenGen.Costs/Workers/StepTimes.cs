using Microsoft.CodeAnalysis;

namespace TokenGen.Costs.Workers;

/// <summary>The steps of the pipeline that ran again, how often, and for how long.</summary>
internal static class StepTimes
{
    public static void Tell(string name, GeneratorRunResult result)
    {
        foreach ((string step, IEnumerable<IncrementalGeneratorRunStep> steps) in result.TrackedSteps
            .Where(static step => !step.Key.Contains("Provider", StringComparison.Ordinal))
            .Select(static step => (step.Key, step.Value.AsEnumerable()))
            .Append(("Emit", result.TrackedOutputSteps.SelectMany(static step => step.Value))))
        {
            List<IncrementalGeneratorRunStep> run = [.. steps.Where(IsRun)];
            if (run.Count > 0)
            {
                Worker.Tell($"{name}.{step}.runs", run.Count);
                Worker.Tell($"{name}.{step}.ms", run.Sum(static step => step.ElapsedTime.TotalMilliseconds));
            }
        }
    }

    /// <summary>Whether the step ran, whatever its result; cached steps did not run.</summary>
    private static bool IsRun(IncrementalGeneratorRunStep step) =>
        step.Outputs.Any(static output => output.Reason is not IncrementalStepRunReason.Cached);
}
