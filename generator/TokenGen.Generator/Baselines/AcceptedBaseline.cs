using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Baselines;

/// <summary>The baseline of a client, parsed once.</summary>
/// <param name="Input">The file.</param>
/// <param name="Facts">Its contents; null if the file does not exist or cannot be read.</param>
/// <param name="Problem">Why the file cannot be read; null otherwise.</param>
internal sealed record AcceptedBaseline(BaselineInput Input, Baseline? Facts, BaselineProblem? Problem)
{
    public static AcceptedBaseline? Of(BaselineInput? input)
    {
        if (input is null)
        {
            return null;
        }

        BaselineProblem? problem = null;
        Baseline? facts = input.Text is null ? null : BaselineReader.Read(input.Text.Replace("\r", ""), out problem);
        return new AcceptedBaseline(input, facts, problem);
    }
}
