using Microsoft.CodeAnalysis.Text;

namespace TokenGen.CodeFixes;

/// <summary>Changes to a document, and what an editor calls them.</summary>
/// <param name="Title">Shown in the editor's menu.</param>
/// <param name="Changes">In the order of the text; none overlaps another.</param>
internal sealed record Mend(string Title, params TextChange[] Changes);
