using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.HandWritten;

/// <summary>
/// Removes generated members that the user wrote by hand. A generated property that JSON is read into is renamed instead, so that the
/// property that the user wrote can use it.
/// </summary>
internal sealed class MemberReplacement
{
    private const string OfJson = "InJson";

    // Classes behind interfaces are not partial, unless the user adds to them.
    private static readonly SyntaxToken s_partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    private readonly List<HandWrittenMisfit> _misfits = [];

    private MemberReplacement(string text) => Text = text;

    /// <summary>The file.</summary>
    public string Text { get; private set; }

    /// <summary>The hand-written members that the file cannot use.</summary>
    public EquatableArray<HandWrittenMisfit> Misfits => _misfits.ToEquatableArray();

    public static MemberReplacement In(string text, EquatableArray<HandWrittenType> types, CancellationToken cancellationToken)
    {
        MemberReplacement replacement = new(text);
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, cancellationToken: cancellationToken).GetRoot(cancellationToken);
        foreach (HandWrittenType written in types)
        {
            TypeDeclarationSyntax? declaration = root.DescendantNodes(static node => node is not TypeDeclarationSyntax)
                .OfType<TypeDeclarationSyntax>().FirstOrDefault(type => type.Identifier.ValueText == written.Name);
            if (declaration is not null && replacement.Replace(declaration, written) is { } replaced)
            {
                root = root.ReplaceNode(declaration, replaced);
                replacement.Text = root.ToFullString();
            }
        }

        return replacement;
    }

    private TypeDeclarationSyntax? Replace(TypeDeclarationSyntax declaration, HandWrittenType written)
    {
        Dictionary<string, HandWrittenMember> byKey = [];
        foreach (HandWrittenMember member in written.Members)
        {
            byKey[member.Key] = member;
        }

        List<MemberDeclarationSyntax> kept = [];
        foreach (MemberDeclarationSyntax member in declaration.Members)
        {
            if (GeneratedMember.Of(member) is not { } generated || !byKey.TryGetValue(generated.Key, out HandWrittenMember? own))
            {
                kept.Add(member);
                continue;
            }

            string? inJson = generated.IsOverField ? NameInJson(declaration, byKey, generated.Key) : null;
            if (inJson is not null)
            {
                kept.Add(Renamed((PropertyDeclarationSyntax)member, inJson));
            }

            if (Reason(generated, own, inJson) is { } reason)
            {
                _misfits.Add(new HandWrittenMisfit(written.Namespace, written.Name, own.Key, reason));
            }
        }

        bool isPartial = declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
        return isPartial && kept.SequenceEqual(declaration.Members) ? null
            : declaration.WithMembers(SyntaxFactory.List(kept))
                .WithModifiers(isPartial ? declaration.Modifiers : declaration.Modifiers.Add(s_partial));
    }

    private static string? Reason(GeneratedMember generated, HandWrittenMember own, string? inJson)
    {
        if (generated.Type != own.Type)
        {
            return $"its type is '{own.Type}', and generated code uses '{generated.Type}'; use that type, or map the schema with the setting Types";
        }

        if (inJson is not null && own.StoresValue)
        {
            return $"it stores its own value, which is not read from JSON or written to it; get and set '{inJson}' instead";
        }

        return generated.IsSet && !own.CanBeSet && !own.StoresValue ? "generated code sets it; add 'init' or 'set'" : null;
    }

    private static string NameInJson(TypeDeclarationSyntax declaration, Dictionary<string, HandWrittenMember> written, string name)
    {
        string free = name + OfJson;
        while (written.ContainsKey(free) || declaration.Members.Any(member => GeneratedMember.Of(member)?.Key == free))
        {
            free += "Value";
        }

        return free;
    }

    private static PropertyDeclarationSyntax Renamed(PropertyDeclarationSyntax property, string name)
    {
        SyntaxTrivia[] indent = [.. property.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)];
        SyntaxTriviaList trivia = SyntaxFactory.TriviaList(
        [
            SyntaxFactory.LineFeed, .. indent, SyntaxFactory.Comment(
                $"/// <summary>The value in JSON, for the hand-written property <c>{property.Identifier.ValueText}</c>.</summary>"),
            SyntaxFactory.LineFeed, .. indent,
        ]);
        return property
            .WithAttributeLists([])
            .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.PrivateKeyword).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(property.Identifier))
            .WithLeadingTrivia(trivia);
    }
}
