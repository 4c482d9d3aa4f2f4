using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Generator.Naming;

/// <summary>The words that C# keeps for itself.</summary>
internal static class Keyword
{
    /// <summary>The identifier as it is written: with an <c>@</c> where the word is a keyword, or is one in some contexts.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;
}
