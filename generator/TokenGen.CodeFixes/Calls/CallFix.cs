using Microsoft.CodeAnalysis;

namespace TokenGen.CodeFixes.Calls;

/// <summary>A changed C# document, and the name of the change in an editor.</summary>
/// <param name="Title">Shown in the editor's menu.</param>
/// <param name="Root">The document after the change.</param>
internal sealed record CallFix(string Title, SyntaxNode Root);
