using System.Globalization;
using System.Text;
using TokenGen.Json;

namespace TokenGen.Validation;

/// <summary>Collects problems. It knows the place of the value that is being checked, and writes its path only for a problem.</summary>
internal sealed class ProblemList(string? parameter)
{
    private readonly List<ApiValidationProblem> _problems = [];
    private readonly List<(string? Name, int Index)> _place = [];

    public IReadOnlyList<ApiValidationProblem> All => _problems;

    /// <summary>How many members and items lead to the current value.</summary>
    public int Depth => _place.Count;

    public void Enter(string name) => _place.Add((name, -1));

    public void Enter(int index) => _place.Add((null, index));

    public void Leave() => _place.RemoveAt(_place.Count - 1);

    /// <summary>Adds a problem of the current value.</summary>
    public void Add(string keyword, string message) => _problems.Add(new ApiValidationProblem
    {
        Parameter = parameter,
        Path = Path(),
        Keyword = keyword,
        Message = message,
    });

    private string Path()
    {
        StringBuilder path = new("$");
        foreach ((string? name, int index) in _place)
        {
            if (name is not null)
            {
                path.Append(JsonPathFinder.Member("", name));
            }
            else
            {
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return path.ToString();
    }
}
