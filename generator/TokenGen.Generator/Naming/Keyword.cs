using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Generator.Naming;

/// <summary>The keywords of C#.</summary>
internal static class Keyword
{
    /// <summary>The identifier in source code: with an <c>@</c> if the word is a keyword, or a contextual one.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;
}
