using System.Globalization;

namespace TokenGen.Generator.Baselines;

/// <summary>Why a baseline cannot be used.</summary>
/// <param name="Line">The line, counted from 0.</param>
/// <param name="Reason">What is wrong with the line, as a clause of a message.</param>
internal sealed record BaselineProblem(int Line, string Reason);

/// <summary>Reads a file that <see cref="BaselineWriter"/> wrote, perhaps after people merged it.</summary>
internal static class BaselineReader
{
    private static readonly string[] s_conflictMarks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    public static Baseline? Read(string text, out BaselineProblem? problem)
    {
        string[] lines = text.Split('\n');
        problem = HeadProblem(lines);
        if (problem is not null)
        {
            return null;
        }

        Baseline baseline = new(After(lines[1], BaselineFormat.Client)!);
        Section? section = null;
        for (int i = 2; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd();
            if (line.Length == 0)
            {
                continue;
            }

            bool isPart = line.StartsWith(BaselineFormat.Indentation, StringComparison.Ordinal);
            Fact fact = FactOf(line.Trim(), i);
            if (Problem(line, isPart, section, fact, baseline) is { } reason)
            {
                problem = new BaselineProblem(i, reason);
                return null;
            }

            if (!isPart)
            {
                baseline.TryAdd(section = new Section(fact));
            }
        }

        return baseline;
    }

    private static BaselineProblem? HeadProblem(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (s_conflictMarks.Any(mark => lines[i].StartsWith(mark, StringComparison.Ordinal)))
            {
                return new BaselineProblem(i, "has a merge conflict here");
            }
        }

        if (After(lines[0], BaselineFormat.FirstWord) is not { } version
            || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return new BaselineProblem(0, $"does not begin with '{BaselineFormat.FirstWord} {BaselineFormat.Version}'");
        }

        if (number > BaselineFormat.Version)
        {
            return new BaselineProblem(
                0, $"has the format {number} of a newer TokenGen, and this one reads format {BaselineFormat.Version}");
        }

        return lines.Length < 2 || After(lines[1], BaselineFormat.Client) is null
            ? new BaselineProblem(Math.Min(1, lines.Length - 1), $"does not name its client: its second line must be '{BaselineFormat.Client}' and the full name of the client class")
            : null;
    }

    private static string? Problem(string line, bool isPart, Section? section, Fact fact, Baseline baseline)
    {
        if (isPart)
        {
            return section is null ? "has a line that belongs to no operation and no type"
                : !section.TryAdd(fact) ? $"says '{fact.Key}' of '{section.Head.Key}' twice"
                : null;
        }

        return line[0] == ' ' || fact.Kind is not (BaselineFormat.Operation or BaselineFormat.Type) || fact.Subject == fact.Kind ? "has a line that is neither an operation nor a type"
            : baseline.Find(fact.Key) is not null ? $"has '{fact.Key}' twice"
            : null;
    }

    private static Fact FactOf(string line, int number)
    {
        int value = Find(line, BaselineFormat.BeforeValue, 0);
        int name = Find(line, BaselineFormat.BeforeName, value < 0 ? 0 : value);
        int endOfValue = name < 0 ? line.Length : name;
        int afterColon = value + BaselineFormat.BeforeValue.Length;
        return new Fact(
            line.Substring(0, value < 0 ? endOfValue : value),
            value < 0 ? "" : line.Substring(afterColon, endOfValue - afterColon),
            name < 0 ? "" : line.Substring(name + BaselineFormat.BeforeName.Length))
        {
            Line = number,
        };
    }

    /// <summary>The index of a mark outside of quoted names; -1 if there is none.</summary>
    private static int Find(string line, string mark, int start)
    {
        for (int i = start; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                i = Token.EndOfQuoted(line, i) - 1;
            }
            else if (string.CompareOrdinal(line, i, mark, 0, mark.Length) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string? After(string line, string word) =>
        line.StartsWith(word + " ", StringComparison.Ordinal) && line.Substring(word.Length + 1).Trim() is { Length: > 0 } rest
            ? rest
            : null;
}
