using System.Globalization;

namespace TokenGen.Generator.Naming;

/// <summary>
/// The names of one C# scope. Whoever comes first gets the name; a later one gets its next choice, and a number only when every
/// choice is taken. Scopes that name files compare without case, since hint names do.
/// </summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> reserved, StringComparer? comparer = null) =>
        _taken = new HashSet<string>(reserved, comparer ?? StringComparer.Ordinal);

    public bool IsTaken(string name) => _taken.Contains(name);

    /// <summary>Takes the first free one of the choices, which go from the plainest name to the most specific one.</summary>
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
        for (int number = 2; ; number++)
        {
            string numbered = last + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
