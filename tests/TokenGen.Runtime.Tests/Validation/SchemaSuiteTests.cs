using System.Diagnostics;
using System.Text.Json;
using TokenGen.Generator.Binding.Validation;
using TokenGen.Validation;

namespace TokenGen.Runtime.Tests.Validation;

/// <summary>Checks limits with the official test suite of JSON Schema (draft 2020-12); see tests/documents/json-schema.</summary>
public sealed class SchemaSuiteTests
{
    private static readonly string[] s_others = ["prefixItems", "patternProperties", "additionalProperties"];

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            TheoryData<string, string, string> cases = [];
            foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "json-schema"), "*.json").Order(StringComparer.Ordinal))
            {
                foreach (JsonElement group in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
                {
                    JsonElement schema = group.GetProperty("schema");
                    if (Array.Exists(s_others, keyword => schema.TryGetProperty(keyword, out _)))
                    {
                        continue;
                    }

                    foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                    {
                        if (IsOfType(test.GetProperty("data"), schema))
                        {
                            cases.Add(Path.GetFileName(file), schema.GetRawText(), test.GetRawText());
                        }
                    }
                }
            }

            return cases;
        }
    }

    [Fact]
    public void The_suite_has_at_least_195_cases_about_limits_alone() => Assert.InRange(Cases.Count, 195, 280);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_breaks_a_limit_where_the_suite_says_so(string file, string schema, string test)
    {
        using JsonDocument expected = JsonDocument.Parse(test);
        using JsonDocument limits = JsonDocument.Parse(schema);

        IReadOnlyList<ApiValidationProblem> problems = ApiValidation.Of(null, expected.RootElement.GetProperty("data"), LimitsOf(limits.RootElement));

        Assert.True(expected.RootElement.GetProperty("valid").GetBoolean() == (problems.Count == 0), $"{file}: {test} {string.Join("; ", problems)}");
    }

    [Fact]
    public void A_slow_pattern_is_tried_once_for_all_items()
    {
        ValueLimits limits = new() { Items = new ValueLimits { Pattern = "^(a+)+$" } };
        Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(ApiValidation.Of(null, Enumerable.Repeat(new string('a', 60) + "!", 1000).ToArray(), limits));

        // If every item waited for the timeout of the pattern, this would take minutes.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_not_checked()
    {
        ValueLimits limits = new() { Pattern = "^(a+)+$" };

        Assert.Empty(ApiValidation.Of(null, new string('a', 60) + "!", limits));
    }

    private static ValueLimits LimitsOf(JsonElement schema) => new()
    {
        MinLength = Count(schema, "minLength"),
        MaxLength = Count(schema, "maxLength"),
        Pattern = schema.TryGetProperty("pattern", out JsonElement pattern) ? pattern.GetString() : null,
        Expression = pattern.ValueKind == JsonValueKind.String ? EcmaPattern.Translate(pattern.GetString()!, out _) ?? throw new InvalidOperationException($"{pattern} is not translated.") : null,
        Minimum = Number(schema, "minimum"),
        Maximum = Number(schema, "maximum"),
        ExclusiveMinimum = Number(schema, "exclusiveMinimum"),
        ExclusiveMaximum = Number(schema, "exclusiveMaximum"),
        MultipleOf = Number(schema, "multipleOf"),
        MinItems = Count(schema, "minItems"),
        MaxItems = Count(schema, "maxItems"),
        UniqueItems = schema.TryGetProperty("uniqueItems", out JsonElement unique) && unique.GetBoolean(),
        Required = schema.TryGetProperty("required", out JsonElement required) ? [.. required.EnumerateArray().Select(static name => name.GetString()!)] : [],
        MinProperties = Count(schema, "minProperties"),
        MaxProperties = Count(schema, "maxProperties"),
    };

    private static int Count(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out JsonElement limit) ? (int)limit.GetDouble() : -1;

    private static string? Number(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out JsonElement limit) ? limit.GetRawText() : null;

    /// <summary>Values of another type than the schema declares are skipped, because C# cannot express them.</summary>
    private static bool IsOfType(JsonElement data, JsonElement schema) => !schema.TryGetProperty("type", out JsonElement type) || (type.GetString(), data.ValueKind) switch
    {
        ("string", JsonValueKind.String) or ("number" or "integer", JsonValueKind.Number) or ("object", JsonValueKind.Object) => true,
        _ => false,
    };
}
