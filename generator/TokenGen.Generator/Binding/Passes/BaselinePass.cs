using TokenGen.Generator.Baselines;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Passes;

/// <summary>The fifth pass, for a client with a baseline: reports what changed since then, or writes a new baseline.</summary>
internal static class BaselinePass
{
    public static ApiModel Run(NamedDocument named, ApiModel model, AcceptedBaseline baseline)
    {
        Baseline now = BaselineFacts.Of(model);
        named.Context.Accepted?.Compare(now, named.Naming.IsGiven);
        BaselineUse use = baseline.Input.Use;
        string output = use == BaselineUse.Accept
            ? BaselineWriter.Write(now)
            : new BaselineGate(named.Context.Report, new FactPlaces(named.Context, named.Naming, named.Kept).Of).Check(model, now, baseline);
        return use == BaselineUse.Compare ? model : model with { Baseline = new BaselineOutput(baseline.Input.Path, output) };
    }
}
