using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Compares a text with the listed values of an open enum. The names of its fields have the letters and digits of these values;
/// <c>ApiValuesAttribute</c> lists the values for which this is not so. Other values are allowed, because servers add values. Only a text
/// that is similar to a listed value is a mistake.
/// </summary>
internal static class OpenEnum
{
    /// <summary>The field with a similar value; null if the text is a listed value, or similar to none or several.</summary>
    public static string? Nearest(INamedTypeSymbol type, string text, RuntimeTypes runtime)
    {
        string letters = ListedValue.Letters(text);
        if (letters.Length < 3 || !type.GetAttributes().Any(static one => one.AttributeClass?.Name == "JsonConverterAttribute"))
        {
            return null;
        }

        List<string> names =
        [
            .. type.GetMembers().OfType<IFieldSymbol>()
                .Where(field => field is { IsStatic: true, DeclaredAccessibility: Accessibility.Public })
                .Where(field => RuntimeTypes.Same(field.Type, type))
                .Select(static field => field.Name),
        ];
        if (names.Any(name => ListedValue.Letters(name) == letters) || Others(type, runtime).Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        return names.Where(name => Distance(ListedValue.Letters(name), letters) <= (letters.Length < 6 ? 1 : 2)).Take(2)
            .ToList() is [var only] ? only : null;
    }

    private static IEnumerable<string> Others(INamedTypeSymbol type, RuntimeTypes runtime) =>
        type.GetAttributes().FirstOrDefault(one => RuntimeTypes.Same(one.AttributeClass, runtime.Values)) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, Values: var values }] }
            ? values.Select(static value => value.Value as string ?? "")
            : [];

    /// <summary>The number of letters to insert, remove or replace.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
        {
            return int.MaxValue;
        }

        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
