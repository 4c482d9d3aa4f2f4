using TokenGen.Generator.Model;

namespace TokenGen.Generator.Reading.Positions;

/// <summary>
/// What a file says about findings in it: <c>x-tokengen: { suppress: [TKG0211] }</c> holds for the object it stands in, and for all that
/// is written inside of it.
/// </summary>
internal sealed class Suppressions(DocumentFile file)
{
    private static readonly string[] s_path = ["x-tokengen", "suppress"];

    private static readonly char[] s_quotes = ['"', '\''];

    private readonly bool _isUsed = file.Text.Contains(s_path[0]) && file.Text.Contains(s_path[1]);

    /// <summary>The ids suppressed at a path, there or in what it is inside of.</summary>
    /// <param name="path">The path.</param>
    /// <param name="index">Where things stand in the file.</param>
    /// <param name="toTextOffset">From offsets of the index to offsets of the text.</param>
    public EquatableArray<string> At(IReadOnlyList<string> path, PositionIndex index, Func<int, int> toTextOffset)
    {
        if (!_isUsed)
        {
            return [];
        }

        List<string> ids = [];
        for (int length = 0; length <= path.Count; length++)
        {
            foreach (Position item in index.ItemsAt([.. path.Take(length), .. s_path]))
            {
                int start = toTextOffset(item.Start);
                ids.Add(file.Text.Substring(start, toTextOffset(item.End) - start).Trim(s_quotes));
            }
        }

        return ids.ToEquatableArray();
    }
}
