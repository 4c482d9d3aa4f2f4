using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Hostile.Generation;

namespace TokenGen.Hostile.Texts;

/// <summary>
/// The structure of a client's code without its texts: the kinds of all tokens of each file, from which the parser builds the tree. Two
/// clients with the same shape differ only in identifiers, literals and comments.
/// </summary>
internal static class CodeShape
{
    /// <summary>The shapes of all files, in an order that does not depend on file names.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">The kind of texts that vary in the document; it decides which tokens count.</param>
    public static IReadOnlyList<string> Of(GeneratedClient client, SlotKind kind) =>
        [.. client.Sources.Select(source => Of(source.SyntaxTree, kind)).Order(StringComparer.Ordinal)];

    /// <summary>A part of the document's text that appears outside of its place; null if there is none.</summary>
    /// <param name="client">The client.</param>
    /// <param name="mark">A word that every hostile text contains.</param>
    /// <param name="directives">The lines starting with <c>#</c> that the generator writes itself.</param>
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
                // Lists that do not fit on one line end with a comma.
                continue;
            }

            if (IsListOfValues(token))
            {
                continue;
            }

            if (IsWrap(token) || (IsText(token) && IsWrap(token.GetPreviousToken())))
            {
                // A literal that does not fit on one line is split into several.
                continue;
            }

            bool varies = IsExample(token) || (IsText(token)
                ? kind != SlotKind.Prose
                : token.IsKind(SyntaxKind.IdentifierToken) && kind is SlotKind.Name or SlotKind.Open);
            shape.Append(varies ? token.Kind().ToString() : token.Text).Append(' ');
        }

        return shape.ToString();
    }

    /// <summary>
    /// The tokens of <c>global::Acme.</c> before the client's own types. Whether a type needs the qualifier depends on the names of the
    /// members around it.
    /// </summary>
    private static HashSet<SyntaxToken> OwnQualifiers(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot();
        HashSet<SyntaxToken> tokens = [];
        if (root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault() is { } own)
        {
            string qualifier = $"global::{own.Name}";
            foreach (SyntaxNode node in root.DescendantNodes()
                .Where(node => node is (NameSyntax or MemberAccessExpressionSyntax) && node.ToString() == qualifier))
            {
                tokens.UnionWith(node.DescendantTokens());
                tokens.Add(node.GetLastToken().GetNextToken());
            }
        }

        return tokens;
    }

    /// <summary>
    /// Whether a token belongs to <c>[ApiValues("…")]</c> or to its import. Values that match their C# names are not listed, so other names
    /// may need a list. The attribute may contain only string literals; any other token counts.
    /// </summary>
    private static bool IsListOfValues(SyntaxToken token) => token.Parent!.FirstAncestorOrSelf<SyntaxNode>(
        static node => node is AttributeListSyntax or UsingDirectiveSyntax) switch
    {
        AttributeListSyntax { Attributes: [{ Name: IdentifierNameSyntax { Identifier.ValueText: "ApiValues" }, ArgumentList.Arguments: var values }] } =>
            values.All(static value => value.Expression is LiteralExpressionSyntax),
        UsingDirectiveSyntax import => import.ToString() == "using global::TokenGen;",
        _ => false,
    };

    /// <summary>The plus between the parts of a split literal.</summary>
    private static bool IsWrap(SyntaxToken token) =>
        token.IsKind(SyntaxKind.PlusToken) && IsText(token.GetPreviousToken()) && IsText(token.GetNextToken());

    private static bool IsText(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken);

    /// <summary>JSON on separate lines, which also contains prose.</summary>
    private static bool IsExample(SyntaxToken token) => token.IsKind(SyntaxKind.Utf8MultiLineRawStringLiteralToken);

    private static bool IsHarmless(SyntaxTrivia trivia, HashSet<string> directives) => trivia.Kind() switch
    {
        SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia => true,
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia => true,
        _ => trivia.IsDirective && directives.Contains(trivia.ToFullString()),
    };

    private static bool Holds(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
