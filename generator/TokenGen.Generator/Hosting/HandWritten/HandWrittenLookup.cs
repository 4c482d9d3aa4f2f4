using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.HandWritten;

/// <summary>
/// Looks up in the compilation the members that the user wrote in generated types. Each edit of C# code repeats the lookup, by name and
/// only in the project itself. Later steps run only if a name, a type or an accessor of such a member changed.
/// </summary>
internal static class HandWrittenLookup
{
    public static HandWrittenTypes Of(Compilation compilation, ImmutableArray<GeneratedNames> names, CancellationToken cancellationToken)
    {
        List<HandWrittenType> found = [];
        foreach (GeneratedNames generated in names)
        {
            foreach (INamedTypeSymbol type in TypesOf(compilation, generated, cancellationToken))
            {
                EquatableArray<HandWrittenMember> members = Members(type, cancellationToken).Select(static member => member.Member).ToEquatableArray();
                if (!members.IsEmpty)
                {
                    found.Add(new HandWrittenType(generated.Namespace, type.Name, members));
                }
            }
        }

        return found.Count == 0 ? HandWrittenTypes.None : new HandWrittenTypes(found.ToEquatableArray());
    }

    /// <summary>The diagnostics for members that generated code cannot use, at the places of the members.</summary>
    public static EquatableArray<DiagnosticInfo> Locate(Compilation compilation, ImmutableArray<EquatableArray<HandWrittenMisfit>> misfits, CancellationToken cancellationToken)
    {
        List<DiagnosticInfo> diagnostics = [];
        foreach (HandWrittenMisfit misfit in misfits.SelectMany(static some => some).Distinct())
        {
            GeneratedNames name = new(misfit.Namespace, new EquatableArray<string>([misfit.Type]));
            SourceSpan? place = TypesOf(compilation, name, cancellationToken)
                .SelectMany(type => Members(type, cancellationToken))
                .Where(member => member.Member.Key == misfit.Key)
                .Select(static member => PlaceOf(member.Symbol))
                .FirstOrDefault();
            string shown = misfit.Key.IndexOf('(') is var end and >= 0 ? misfit.Key.Substring(0, end) : misfit.Key;
            diagnostics.Add(DiagnosticInfo.Create(HostingDescriptors.HandWrittenMisfit, place, misfit.Type + "." + shown, misfit.Reason));
        }

        return diagnostics.ToEquatableArray();
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(Compilation compilation, GeneratedNames names, CancellationToken cancellationToken)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        foreach (string part in names.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            space = space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
            if (space is null)
            {
                yield break;
            }
        }

        // A namespace of a client has hundreds of generated types and few that the user wrote.
        HashSet<string> generated = new(names.Types, StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in space.GetTypeMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.Arity == 0 && generated.Contains(type.Name) && IsPartial(type, cancellationToken))
            {
                yield return type;
            }
        }
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<(ISymbol Symbol, HandWrittenMember Member)> Members(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        ImmutableArray<ISymbol> members = type.GetMembers();
        foreach (ISymbol member in members)
        {
            if (!member.IsImplicitlyDeclared && member.DeclaringSyntaxReferences is [var reference, ..]
                && Describe(member, members, reference.GetSyntax(cancellationToken)) is { } described)
            {
                yield return (member, described);
            }
        }
    }

    private static HandWrittenMember? Describe(ISymbol member, ImmutableArray<ISymbol> members, SyntaxNode syntax) => (member, syntax) switch
    {
        (IPropertySymbol property, PropertyDeclarationSyntax declaration) => new HandWrittenMember(
            GeneratedMember.Prefix(declaration.ExplicitInterfaceSpecifier) + declaration.Identifier.ValueText,
            MemberText.Of(property.Type),
            members.Any(other => other is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)),
            property.SetMethod is not null),
        (IFieldSymbol field, _) => new HandWrittenMember(field.Name, MemberText.Of(field.Type), StoresValue: true, CanBeSet: true),
        (IMethodSymbol method, MethodDeclarationSyntax declaration) => Method(GeneratedMember.Prefix(declaration.ExplicitInterfaceSpecifier) + declaration.Identifier.ValueText, method),
        (IMethodSymbol method, ConstructorDeclarationSyntax) => Method(GeneratedMember.Constructor, method),
        (IMethodSymbol method, ConversionOperatorDeclarationSyntax declaration) => Method(GeneratedMember.NameOf(declaration), method),
        (IMethodSymbol method, OperatorDeclarationSyntax declaration) => Method(GeneratedMember.NameOf(declaration), method),
        _ => null,
    };

    private static HandWrittenMember Method(string name, IMethodSymbol method) => new(
        MemberText.Signature(name, method.Arity, method.Parameters.Select(static parameter => MemberText.Of(parameter.Type))),
        MemberText.Of(method.ReturnType),
        StoresValue: false,
        CanBeSet: false);

    private static SourceSpan? PlaceOf(ISymbol symbol)
    {
        if (symbol.Locations.FirstOrDefault(static location => location.IsInSource) is not { } location)
        {
            return null;
        }

        FileLinePositionSpan lines = location.GetLineSpan();
        return new SourceSpan(
            lines.Path, location.SourceSpan.Start, location.SourceSpan.Length,
            lines.StartLinePosition.Line, lines.StartLinePosition.Character, lines.EndLinePosition.Line, lines.EndLinePosition.Character);
    }
}
