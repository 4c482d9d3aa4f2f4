using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Hostile.Generation;

namespace TokenGen.Hostile.Texts;

/// <summary>
/// What a client's code is, its texts aside: the kinds of all tokens of each file, from which the parser makes the tree. Two clients of
/// one shape differ in the words of identifiers, literals and comments, and in nothing that a compiler acts on.
/// </summary>
internal static class CodeShape
{
    /// <summary>The shapes of all files, in an order that does not depend on what the files are called.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">Which texts of the document vary, and with it what counts.</param>
    public static IReadOnlyList<string> Of(GeneratedClient client, SlotKind kind) =>
        [.. client.Sources.Select(source => Of(source.SyntaxTree, kind)).Order(StringComparer.Ordinal)];

    /// <summary>What of the document's text has left its place; null where nothing has.</summary>
    /// <param name="client">The client.</param>
    /// <param name="mark">A word that stands in every hostile text.</param>
    /// <param name="directives">The lines beginning with <c>#</c> that the generator writes by itself.</param>
    public static string? Escaped(GeneratedClient client, string mark, HashSet<string> directives)
    {
        foreach (GeneratedSourceResult source in client.Sources)
        {
            if (source.SyntaxTree.GetDiagnostics().FirstOrDefault() is { } finding)
            {
                return finding.ToString();
            }

            foreach (SyntaxToken token in source.SyntaxTree.GetRoot().DescendantTokens())
            {
                if (Holds(token.ValueText, mark) && !(token.IsKind(SyntaxKind.IdentifierToken) || IsText(token) || IsExample(token)))
                {
                    return $"{source.HintName}: {token.Kind()} {token}";
                }

                if (token.GetAllTrivia().FirstOrDefault(trivia => !IsHarmless(trivia, directives)) is { RawKind: not 0 } other)
                {
                    return $"{source.HintName}: {other.Kind()} {other}";
                }
            }
        }

        return null;
    }

    /// <summary>The directives of a client.</summary>
    public static HashSet<string> Directives(GeneratedClient client) =>
    [
        .. client.Sources
            .SelectMany(static source => source.SyntaxTree.GetRoot().DescendantTrivia())
            .Where(static trivia => trivia.IsDirective)
            .Select(static trivia => trivia.ToFullString()),
    ];

    private static string Of(SyntaxTree tree, SlotKind kind)
    {
        StringBuilder shape = new();
        HashSet<SyntaxToken> qualifiers = OwnQualifiers(tree);
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            if (qualifiers.Contains(token))
            {
                continue;
            }

            if (token.IsKind(SyntaxKind.CommaToken) && token.GetNextToken().IsKind(SyntaxKind.CloseBraceToken))
            {
                // Lists that are too long for a line end with a comma.
                continue;
            }

            if (IsListOfValues(token))
            {
                continue;
            }

            if (IsWrap(token) || (IsText(token) && IsWrap(token.GetPreviousToken())))
            {
                // A literal that is too long for a line goes on in another one.
                continue;
            }

            bool varies = IsExample(token) || (IsText(token) ? kind != SlotKind.Prose : token.IsKind(SyntaxKind.IdentifierToken) && kind is SlotKind.Name or SlotKind.Open);
            shape.Append(varies ? token.Kind().ToString() : token.Text).Append(' ');
        }

        return shape.ToString();
    }

    /// <summary>
    /// The tokens of <c>global::Acme.</c> in front of the client's own types. Whether a type needs the qualifier depends on the names of the
    /// members around it.
    /// </summary>
    private static HashSet<SyntaxToken> OwnQualifiers(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot();
        HashSet<SyntaxToken> tokens = [];
        if (root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault() is { } own)
        {
            string qualifier = $"global::{own.Name}";
            foreach (SyntaxNode node in root.DescendantNodes().Where(node => node is (NameSyntax or MemberAccessExpressionSyntax) && node.ToString() == qualifier))
            {
                tokens.UnionWith(node.DescendantTokens());
                tokens.Add(node.GetLastToken().GetNextToken());
            }
        }

        return tokens;
    }

    /// <summary>
    /// Whether a token is of <c>[ApiValues("…")]</c> or of the import for it. Values that their C# names show are not listed, so other names may
    /// need a list. It holds only string literals; anything else in it counts.
    /// </summary>
    private static bool IsListOfValues(SyntaxToken token) => token.Parent!.FirstAncestorOrSelf<SyntaxNode>(static node => node is AttributeListSyntax or UsingDirectiveSyntax) switch
    {
        AttributeListSyntax { Attributes: [{ Name: IdentifierNameSyntax { Identifier.ValueText: "ApiValues" }, ArgumentList.Arguments: var values }] } =>
            values.All(static value => value.Expression is LiteralExpressionSyntax),
        UsingDirectiveSyntax import => import.ToString() == "using global::TokenGen;",
        _ => false,
    };

    /// <summary>The plus between two literals.</summary>
    private static bool IsWrap(SyntaxToken token) =>
        token.IsKind(SyntaxKind.PlusToken) && IsText(token.GetPreviousToken()) && IsText(token.GetNextToken());

    private static bool IsText(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken);

    /// <summary>JSON on lines of its own, which holds prose as well.</summary>
    private static bool IsExample(SyntaxToken token) => token.IsKind(SyntaxKind.Utf8MultiLineRawStringLiteralToken);

    private static bool IsHarmless(SyntaxTrivia trivia, HashSet<string> directives) => trivia.Kind() switch
    {
        SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia => true,
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia => true,
        _ => trivia.IsDirective && directives.Contains(trivia.ToFullString()),
    };

    private static bool Holds(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
