using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Baselines;

/// <summary>
/// Reports changes since the baseline: at the place in the document, or for something removed, at its line of the baseline.
/// </summary>
/// <param name="report">Receives the diagnostics.</param>
/// <param name="locate">Returns the place of a fact in the document.</param>
internal sealed class BaselineGate(Action<DiagnosticInfo> report, Func<Fact, Fact?, SourceSpan> locate)
{
    // Computed once, because each removed fact needs its line and a large baseline can lose all of its facts.
    private List<int>? _starts;

    /// <summary>Reports each change.</summary>
    /// <param name="model">The current API.</param>
    /// <param name="now">The facts of the current API.</param>
    /// <param name="accepted">The accepted API.</param>
    /// <returns>A summary of all changes, for a log.</returns>
    public string Check(ApiModel model, Baseline now, AcceptedBaseline accepted)
    {
        BaselineInput input = accepted.Input;
        if (input.Text is null)
        {
            return $"Changes of the API are not reported, because '{input.FileName}' does not exist: 'dotnet build -t:AcceptApi' writes it";
        }

        if (accepted.Facts is not { } before)
        {
            report(DiagnosticInfo.Create(
                BaselineDescriptors.Unusable, LineOf(input, accepted.Problem!.Line), input.FileName, accepted.Problem.Reason));
            return NotCompared(input);
        }

        if (before.Client != now.Client)
        {
            string reason = $"is the baseline of '{before.Client}', and this client is '{now.Client}'";
            report(DiagnosticInfo.Create(BaselineDescriptors.Unusable, LineOf(input, 1), input.FileName, reason));
            return NotCompared(input);
        }

        List<Change> changes = [.. ApiComparison.Compare(before, now, new TypeDirections(model))];
        foreach (Change change in changes.Where(static change => change.Descriptor is not null))
        {
            report(DiagnosticInfo.Create(
                change.Descriptor!, PlaceOf(change, input), [.. change.Arguments.Select(DocumentText.ForMessage)]));
        }

        if (changes.Count == 0)
        {
            return $"The API has not changed since '{input.FileName}'";
        }

        int breaking = changes.Count(static change => change.Descriptor is not null);
        DiagnosticDescriptor descriptor = breaking > 0 ? BaselineDescriptors.Changed : BaselineDescriptors.ChangedHarmlessly;
        string[] arguments = breaking > 0
            ? [input.FileName, Text(breaking), Text(changes.Count - breaking)]
            : [input.FileName, Text(changes.Count)];
        report(DiagnosticInfo.Create(descriptor, LineOf(input, 0), arguments));
        return string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments);
    }

    private static string NotCompared(BaselineInput input) => $"The API cannot be compared with '{input.FileName}'";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private SourceSpan PlaceOf(Change change, BaselineInput input)
    {
        int line = change.Part is { } part ? part.Line : change.Section.Line;
        return line >= 0 ? LineOf(input, line) : locate(change.Section, change.Part);
    }

    private SourceSpan LineOf(BaselineInput input, int line)
    {
        _starts ??= StartsOf(input.Text!);
        int start = _starts[line];
        string text = input.Text!.Substring(start, (line + 1 < _starts.Count ? _starts[line + 1] : input.Text.Length) - start).TrimEnd();
        int indentation = text.Length - text.TrimStart().Length;
        return new SourceSpan(input.Path, start + indentation, text.Length - indentation, line, indentation, line, text.Length);
    }

    private static List<int> StartsOf(string text)
    {
        List<int> starts = [0];
        for (int end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }

        return starts;
    }
}
