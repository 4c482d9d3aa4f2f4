using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Baselines;

/// <summary>Finds the changes between a baseline and the current document.</summary>
internal static class ApiComparison
{
    public static IEnumerable<Change> Compare(Baseline before, Baseline now, TypeDirections directions)
    {
        TypeComparison types = new(directions);
        Dictionary<string, Section> byName = OperationsByName(now);
        HashSet<string> moved = new(StringComparer.Ordinal);
        foreach (Section old in before.Sections)
        {
            bool isOperation = old.Head.Kind == BaselineFormat.Operation;
            if (now.Find(old.Head.Key) is { } current)
            {
                foreach (Change change in isOperation ? OperationComparison.Compare(old, current) : types.Compare(old, current))
                {
                    yield return change;
                }
            }
            else if (isOperation && byName.TryGetValue(old.Head.Name, out Section? elsewhere) && before.Find(elsewhere.Head.Key) is null)
            {
                moved.Add(elsewhere.Head.Key);
                yield return new Change(
                    BaselineDescriptors.Moved, elsewhere.Head, null, $"'{old.Head.Name}'", old.Head.Subject, elsewhere.Head.Subject);
                foreach (Change change in OperationComparison.Compare(old, elsewhere))
                {
                    yield return change;
                }
            }
            else
            {
                yield return new Change(BaselineDescriptors.Removed, old.Head, null, ChangeSubject.Of(old.Head));
            }
        }

        foreach (Section added in now.Sections.Where(section => before.Find(section.Head.Key) is null && !moved.Contains(section.Head.Key)))
        {
            yield return Change.Harmless(added.Head);
        }
    }

    /// <summary>Pairs the facts of two sections by key. One side is null if the fact was added or removed.</summary>
    public static IEnumerable<(Fact? Old, Fact? Now)> Pairs(Section old, Section now) =>
        old.Facts.Select(fact => ((Fact?)fact, now.Find(fact.Key)))
            .Concat(now.Facts.Where(fact => old.Find(fact.Key) is null).Select(static fact => ((Fact?)null, (Fact?)fact)));

    /// <summary>The change of the C# name; empty if the name is the same.</summary>
    public static IEnumerable<Change> Renaming(Fact section, Fact? part, Fact old, Fact now)
    {
        if (old.Name != now.Name)
        {
            yield return new Change(BaselineDescriptors.Renamed, section, part, ChangeSubject.Of(section, part), old.Name, now.Name);
        }
    }

    private static Dictionary<string, Section> OperationsByName(Baseline baseline)
    {
        Dictionary<string, Section> byName = new(StringComparer.Ordinal);
        foreach (Section section in baseline.Sections.Where(static section => section.Head.Kind == BaselineFormat.Operation))
        {
            byName[section.Head.Name] = section;
        }

        return byName;
    }
}
