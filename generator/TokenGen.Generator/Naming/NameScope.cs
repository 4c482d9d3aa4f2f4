using System.Globalization;

namespace TokenGen.Generator.Naming;

/// <summary>
/// The names of one C# scope. The first user of a name gets it; a later one gets its next choice, and a number only if all choices are
/// taken. Scopes that name files ignore case, because hint names do.
/// </summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    /// <summary>The last number after a name, so that thousands of equal names do not count from the start each time.</summary>
    private readonly Dictionary<string, int> _numbers;

    public NameScope(IEnumerable<string> reserved, StringComparer? comparer = null)
    {
        _taken = new HashSet<string>(reserved, comparer ?? StringComparer.Ordinal);
        _numbers = new Dictionary<string, int>(comparer ?? StringComparer.Ordinal);
    }

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>Takes the first free choice. Choices go from the plainest name to the most specific one.</summary>
    public string Take(params string[] choices)
    {
        foreach (string choice in choices)
        {
            if (_taken.Add(choice))
            {
                return choice;
            }
        }

        string last = choices[choices.Length - 1];
        for (int number = _numbers.TryGetValue(last, out int used) ? used + 1 : 2; ; number++)
        {
            string numbered = last + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                _numbers[last] = number;
                return numbered;
            }
        }
    }
}
