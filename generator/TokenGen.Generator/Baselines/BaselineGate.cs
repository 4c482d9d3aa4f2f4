using System.Globalization;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>Reports what changed since the baseline: what is there at its place in the document, what was removed at its line of the baseline.</summary>
/// <param name="report">Takes a diagnostic.</param>
/// <param name="locate">Gives the place of a fact in the document.</param>
internal sealed class BaselineGate(Action<DiagnosticInfo> report, Func<Fact, Fact?, SourceSpan> locate)
{
    public void Check(ApiModel model, BaselineInput input)
    {
        if (input.Text is null)
        {
            return;
        }

        Baseline now = BaselineFacts.Of(model);
        if (BaselineReader.Read(input.Text.Replace("\r", ""), out BaselineProblem? problem) is not { } before)
        {
            report(DiagnosticInfo.Create(BaselineDescriptors.Unusable, LineOf(input, problem!.Line), input.FileName, problem.Reason));
            return;
        }

        if (before.Client != now.Client)
        {
            string reason = $"is the baseline of '{before.Client}', and this client is '{now.Client}'";
            report(DiagnosticInfo.Create(BaselineDescriptors.Unusable, LineOf(input, 1), input.FileName, reason));
            return;
        }

        List<Change> changes = [.. ApiComparison.Compare(before, now, new TypeDirections(model))];
        foreach (Change change in changes.Where(static change => change.Descriptor is not null))
        {
            report(DiagnosticInfo.Create(change.Descriptor!, PlaceOf(change, input), [.. change.Arguments.Select(DocumentText.ForMessage)]));
        }

        int breaking = changes.Count(static change => change.Descriptor is not null);
        if (changes.Count > 0)
        {
            report(DiagnosticInfo.Create(
                breaking > 0 ? BaselineDescriptors.Changed : BaselineDescriptors.ChangedHarmlessly,
                LineOf(input, 0),
                breaking > 0 ? [input.FileName, Text(breaking), Text(changes.Count - breaking)] : [input.FileName, Text(changes.Count)]));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private SourceSpan PlaceOf(Change change, BaselineInput input)
    {
        int line = change.Part is { } part ? part.Line : change.Section.Line;
        return line >= 0 ? LineOf(input, line) : locate(change.Section, change.Part);
    }

    private static SourceSpan LineOf(BaselineInput input, int line)
    {
        string text = input.Text!;
        int start = 0;
        for (int i = 0; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        int end = text.IndexOf('\n', start);
        int length = (end < 0 ? text.Length : end) - start;
        int indentation = text.Substring(start, length).Length - text.Substring(start, length).TrimStart().Length;
        int shown = text.Substring(start, length).Trim().Length;
        return new SourceSpan(input.Path, start + indentation, shown, line, indentation, line, indentation + shown);
    }
}
