using Microsoft.CodeAnalysis;

namespace TokenGen.Costs.Workers;

/// <summary>The steps of the pipeline that were asked again, how often, and how long that took.</summary>
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

    /// <summary>Asked again, whatever came of it; what is cached was not.</summary>
    private static bool IsRun(IncrementalGeneratorRunStep step) =>
        step.Outputs.Any(static output => output.Reason is not IncrementalStepRunReason.Cached);
}
