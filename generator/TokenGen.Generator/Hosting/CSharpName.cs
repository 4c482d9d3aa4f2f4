using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Generator.Hosting;

/// <summary>Checks whether names of a project are valid in C#, and makes names valid that the user cannot change here.</summary>
internal static class CSharpName
{
    /// <summary>Whether the name can be a class and a part of a namespace without an <c>@</c>.</summary>
    public static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None;

    public static bool IsNamespace(string name) => name.Split('.').All(IsIdentifier);

    /// <summary>
    /// The valid namespace nearest to a project's name: <c>my-app.2d</c> gives <c>my_app._2d</c>. Empty if no valid character remains.
    /// </summary>
    public static string ToNamespace(string name) =>
        string.Join(".", name.Split('.').Where(static part => part.Length > 0).Select(ToIdentifier));

    private static string ToIdentifier(string part)
    {
        string cleaned = string.Concat(part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return IsIdentifier(cleaned) ? cleaned : "_" + cleaned;
    }
}
