using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Generator.Naming;

/// <summary>The keywords of C#.</summary>
internal static class Keyword
{
    /// <summary>
    /// The identifier of a member, parameter or local in source code: with an <c>@</c> if the word is reserved. Contextual keywords, such as
    /// <c>file</c> and <c>from</c>, need none where emitted code uses names.
    /// </summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;
}
