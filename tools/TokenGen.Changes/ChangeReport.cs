using TokenGen.Diagnostics.Tests.Baselines;

namespace TokenGen.Changes;

/// <summary>Lists the changes that a checker and TokenGen judge differently.</summary>
internal static class ChangeReport
{
    public static void Write(TextWriter writer, IReadOnlyList<ShopChange> changes, string checker, IReadOnlyList<CheckerAnswer> answers)
    {
        (ShopChange Change, CheckerAnswer Answer)[] pairs = [.. changes.Zip(answers)];
        (ShopChange Change, CheckerAnswer Answer)[] judged = [.. pairs.Where(static pair => pair.Answer.Error is null)];
        writer.WriteLine($"{checker}: {pairs.Length} changes");
        writer.WriteLine($"  both breaking           {judged.Count(static pair => IsBreaking(pair.Change) && pair.Answer.IsBreaking)}");
        writer.WriteLine($"  both harmless           {judged.Count(static pair => !IsBreaking(pair.Change) && !pair.Answer.IsBreaking)}");
        WriteAll(writer, "breaking for TokenGen only", judged.Where(static pair => IsBreaking(pair.Change) && !pair.Answer.IsBreaking));
        WriteAll(writer, "breaking for the checker only", judged.Where(static pair => !IsBreaking(pair.Change) && pair.Answer.IsBreaking));
        WriteAll(writer, "not judged by the checker", pairs.Where(static pair => pair.Answer.Error is not null));
    }

    private static bool IsBreaking(ShopChange change) => change.Expected.Length > 0;

    private static void WriteAll(TextWriter writer, string title, IEnumerable<(ShopChange Change, CheckerAnswer Answer)> pairs)
    {
        (ShopChange Change, CheckerAnswer Answer)[] all = [.. pairs];
        writer.WriteLine($"  {title}  {all.Length}");
        foreach ((ShopChange change, CheckerAnswer answer) in all)
        {
            writer.WriteLine($"    {OneLine(change.Text)}  ->  {OneLine(change.Replacement)}");
            foreach (string line in change.Expected.Concat(answer.Breaks).Append(answer.Error).OfType<string>())
            {
                writer.WriteLine($"      {OneLine(line)}");
            }
        }
    }

    private static string OneLine(string text) => text.Trim().ReplaceLineEndings(" ");
}
