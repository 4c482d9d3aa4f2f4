using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Names.FromBaseline;

/// <summary>An alternative of a union, and the hint for its name.</summary>
internal sealed record Alternative(Located<IOpenApiSchema> Schema, NameHint Hint);

/// <summary>
/// Finds the baseline's case for each alternative of a union. A component is found by its name. An inline alternative has no stable key,
/// since its name may come from its position in the list. It gets the case of the baseline with which it has the most in common.
/// </summary>
internal static class AcceptedCases
{
    /// <summary>The weight of a title or constant: it identifies an alternative independently of its members.</summary>
    private const double OfKey = 1;

    /// <summary>The weight of a name that is made from the place: it counts less than the members.</summary>
    private const double OfPlace = 0.1;

    /// <summary>The maximum number of comparisons between alternatives and cases. In larger unions, only names decide.</summary>
    private const int MaximumPairs = 10_000;

    /// <param name="union">The union in the baseline.</param>
    /// <param name="alternatives">Its alternatives in the document.</param>
    /// <param name="naming">The names of types.</param>
    /// <returns>The type in the baseline for each alternative.</returns>
    public static IReadOnlyList<ExpectedType?> Of(ExpectedType? union, IReadOnlyList<Alternative> alternatives, TypeNaming naming)
    {
        ExpectedType?[] found = new ExpectedType?[alternatives.Count];
        if (union?.Section is not { Head.Value: "union" } section)
        {
            return found;
        }

        Dictionary<string, ExpectedType> cases = section.Facts.Where(static fact => fact.Kind == "case")
            .ToDictionary(static fact => fact.Key, fact => union.Part(fact.Key)!);
        for (int index = 0; index < found.Length; index++)
        {
            if (IdOf(alternatives[index].Schema.Element) is { } id)
            {
                found[index] = Take(
                    cases, NamesOf(alternatives[index], union, naming).Concat([naming.OfComponent(id), Identifier.Pascal(id, "Schema")]));
            }
        }

        List<int> open =
            [.. Enumerable.Range(0, found.Length).Where(index => found[index] is null && IsInline(alternatives[index].Schema.Element))];
        if (open.Count * cases.Count > MaximumPairs)
        {
            open.ForEach(index => found[index] = Take(cases, NamesOf(alternatives[index], union, naming)));
            return found;
        }

        foreach ((int index, string key, _) in Pairs(open, alternatives, cases, union, naming)
            .OrderByDescending(static pair => pair.Likeness))
        {
            if (found[index] is null && cases.TryGetValue(key, out ExpectedType? one))
            {
                found[index] = one;
                cases.Remove(key);
            }
        }

        if (open.Count == 1 && section.Facts.Count == 1)
        {
            found[open[0]] ??= cases.Values.FirstOrDefault();
        }

        return found;
    }

    private static IEnumerable<(int Index, string Key, double Likeness)> Pairs(
        List<int> open, IReadOnlyList<Alternative> alternatives, Dictionary<string, ExpectedType> cases, ExpectedType union, TypeNaming naming)
    {
        List<KeyValuePair<string, ExpectedType>> known = [.. cases.OrderBy(static one => one.Key, StringComparer.Ordinal)];
        foreach (int index in open)
        {
            Alternative alternative = alternatives[index];
            HashSet<string> keys = new(NamesOf(alternative, union, naming).Select(KeyOf), StringComparer.Ordinal);
            AcceptedLikeness likeness = new(alternative.Schema);
            foreach (KeyValuePair<string, ExpectedType> one in known)
            {
                double like = likeness.To(one.Value) ?? -1;
                like += like < 0 || !keys.Contains(one.Key) ? 0 : SaysWhatItIs(alternative.Schema.Element) ? OfKey : OfPlace;
                if (like > 0)
                {
                    yield return (index, one.Key, like);
                }
            }
        }
    }

    private static ExpectedType? Take(Dictionary<string, ExpectedType> cases, IEnumerable<string> names)
    {
        foreach (string key in names.Select(KeyOf))
        {
            if (cases.TryGetValue(key, out ExpectedType? one))
            {
                cases.Remove(key);
                return one;
            }
        }

        return null;
    }

    private static IEnumerable<string> NamesOf(Alternative alternative, ExpectedType union, TypeNaming naming) =>
        alternative.Schema.Element is OpenApiSchemaReference { Reference.Id: { } id }
            ? [naming.OfComponent(id)]
            : alternative.Hint.SharedNames(alternative.Schema.Element).Select(static shared => shared.Name)
                .Concat(alternative.Hint.Choices())
                .Concat((alternative.Hint with { Owner = union.Name!, Root = null }).Choices());

    /// <summary>The component of an alternative, with or without members outside the alternatives.</summary>
    private static string? IdOf(IOpenApiSchema schema) => (SchemaVariant.Origin(schema) as OpenApiSchemaReference)?.Reference.Id;

    /// <summary>Whether the type of an alternative is named after its place.</summary>
    private static bool IsInline(IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference && SchemaShape.KindOf(schema) != SchemaKind.Scalar;

    private static bool SaysWhatItIs(IOpenApiSchema schema) => !string.IsNullOrWhiteSpace(SchemaVariant.Origin(schema).Title)
        || (SchemaVariant.Origin(schema).Properties?.Values ?? []).Any(
            static member => member is not null && ConstantSchema.TextOf(member) is not null);

    private static string KeyOf(string name) => $"case {name}";
}
