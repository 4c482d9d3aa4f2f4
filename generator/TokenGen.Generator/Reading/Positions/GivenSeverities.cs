using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Reading.Positions;

/// <summary>
/// The severities that a file sets for diagnostics in it: <c>x-tokengen: { suppress: [TKG0211], severity: { TKG0123: warning } }</c>
/// applies to its object and to everything inside that object.
/// </summary>
internal sealed class GivenSeverities(DocumentFile file)
{
    private static readonly char[] s_quotes = ['"', '\''];

    private readonly bool _isUsed = file.Text.Contains(GivenSeverity.Extension)
        && (file.Text.Contains(GivenSeverity.SuppressKey) || file.Text.Contains(GivenSeverity.SeverityKey));

    /// <summary>The severities for a path, from the path itself and everything around it, outermost first.</summary>
    /// <param name="path">The path.</param>
    /// <param name="index">The positions in the file.</param>
    /// <param name="toTextOffset">Converts offsets of the index to offsets of the text.</param>
    public EquatableArray<GivenSeverity> At(IReadOnlyList<string> path, PositionIndex index, Func<int, int> toTextOffset)
    {
        if (!_isUsed)
        {
            return [];
        }

        List<GivenSeverity> given = [];
        for (int length = 0; length <= path.Count; length++)
        {
            string[] at = [.. path.Take(length), GivenSeverity.Extension];
            given.AddRange(index.ChildrenAt([.. at, GivenSeverity.SuppressKey])
                .Select(item => new GivenSeverity(Text(item.Start, item.End), GivenSeverity.None)));
            given.AddRange(index.ChildrenAt([.. at, GivenSeverity.SeverityKey])
                .Where(static member => member.HasKey)
                .Select(member => new GivenSeverity(Text(member.KeyStart, member.KeyEnd), Text(member.Start, member.End))));
        }

        return given.ToEquatableArray();

        string Text(int start, int end) => file.Text.Substring(toTextOffset(start), toTextOffset(end) - toTextOffset(start)).Trim(s_quotes);
    }
}
