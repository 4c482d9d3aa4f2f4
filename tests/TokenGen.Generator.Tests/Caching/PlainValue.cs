using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>
/// The rule for values of the pipeline, applied to a value and to everything that it holds: it compares by content, and keeps no compilation,
/// text or delegate alive.
/// </summary>
internal static class PlainValue
{
    private static readonly Assembly s_generator = typeof(TokenGenGenerator).Assembly;

    /// <summary>What violates the rule, with the fields that lead there. The visited objects are added to a set.</summary>
    public static IEnumerable<string> Violations(object? value, string path, HashSet<object> visited)
    {
        if (value is null || value is string or DiagnosticDescriptor || value.GetType() is { IsPrimitive: true } or { IsEnum: true }
            || !visited.Add(value))
        {
            return [];
        }

        Type type = value.GetType();
        return IsForbidden(value) ? [$"{path} holds a {type}."]
            : !ComparesByContent(value, type) ? [$"{path} holds a {type}, which compares by reference."]
            : value is IEnumerable items ? items.Cast<object?>().SelectMany(item => Violations(item, path + "[]", visited))
            : Fields(type).SelectMany(field => Violations(field.GetValue(value), $"{path}.{field.Name}", visited));
    }

    private static bool IsForbidden(object value) => value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SourceText
        or AdditionalText or AnalyzerConfigOptions or Delegate;

    /// <summary>
    /// Records and structs compare their fields, which are visited. A collection has to compare its elements itself, and of the collections
    /// only those of the generator do: List, arrays and even ImmutableArray compare by reference.
    /// </summary>
    private static bool ComparesByContent(object value, Type type) => value is IEnumerable
        ? type.Assembly == s_generator && type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType == type
        : value is ValueType || type.GetMethod("<Clone>$") is not null;

    /// <summary>All fields that the comparison of a record reads: those of its base records too.</summary>
    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
