using Microsoft.CodeAnalysis.Text;

namespace TokenGen.CodeFixes;

/// <summary>Changes to a document, and their name in an editor.</summary>
/// <param name="Title">Shown in the editor's menu.</param>
/// <param name="Changes">In the order of the text, without overlaps.</param>
internal sealed record DocumentFix(string Title, params TextChange[] Changes);
