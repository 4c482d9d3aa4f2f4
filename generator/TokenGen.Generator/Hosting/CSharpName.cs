using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Generator.Hosting;

/// <summary>Tells whether a project's words can be names in C#, and makes names of those it cannot be asked to mend.</summary>
internal static class CSharpName
{
    /// <summary>Whether it can name a class and part of a namespace without an <c>@</c>.</summary>
    public static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None;

    public static bool IsNamespace(string name) => name.Split('.').All(IsIdentifier);

    /// <summary>
    /// The nearest namespace to a project's own name: <c>my-app.2d</c> gives <c>my_app._2d</c>. Empty when nothing is left.
    /// </summary>
    public static string ToNamespace(string name) =>
        string.Join(".", name.Split('.').Where(static part => part.Length > 0).Select(ToIdentifier));

    private static string ToIdentifier(string part)
    {
        string cleaned = string.Concat(part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return IsIdentifier(cleaned) ? cleaned : "_" + cleaned;
    }
}
