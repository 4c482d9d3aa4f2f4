using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.Generator.Hosting.HandWritten;

/// <summary>
/// Writes types and signatures so that hand-written and generated ones can be compared: without namespaces, and without the nullability of
/// reference types. Generated types do not exist yet during the lookup, so only their names can be compared.
/// </summary>
internal static class MemberText
{
    private static readonly SymbolDisplayFormat s_format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Value types that generated members have. With a <c>?</c> they are different types.</summary>
    private static readonly HashSet<string> s_valueTypes = new(
        ["bool", "int", "long", "ulong", "float", "double", "decimal", "BigInteger", "DateTimeOffset", "DateTime", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "JsonElement"],
        StringComparer.Ordinal);

    public static string Of(ITypeSymbol type) => WithoutAnnotations(type.ToDisplayString(s_format));

    public static string Of(TypeSyntax type) => WithoutAnnotations(Plain(type));

    public static string Signature(string name, int arity, IEnumerable<string> parameters) =>
        $"{name}{(arity == 0 ? "" : "`" + arity)}({string.Join(", ", parameters)})";

    private static string Plain(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic =>
            $"{generic.Identifier.ValueText}<{string.Join(", ", generic.TypeArgumentList.Arguments.Select(Plain))}>",
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => Plain(qualified.Right),
        AliasQualifiedNameSyntax alias => Plain(alias.Name),
        NullableTypeSyntax nullable => Plain(nullable.ElementType) + "?",
        ArrayTypeSyntax array => Plain(array.ElementType) + string.Concat(array.RankSpecifiers.Select(static rank => rank.ToString())),
        RefTypeSyntax reference => Plain(reference.Type),
        _ => type.ToString(),
    };

    private static string WithoutAnnotations(string type)
    {
        StringBuilder text = new(type.Length);
        int word = 0;
        for (int index = 0; index < type.Length; index++)
        {
            char c = type[index];
            if (c != '?' || s_valueTypes.Contains(type.Substring(word, index - word)))
            {
                text.Append(c);
            }

            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                word = index + 1;
            }
        }

        return text.ToString();
    }
}
