namespace TokenGen.Drift.Cases;

/// <summary>The schema <c>Sample</c> of the document as JSON: all its required members, with changes.</summary>
internal static class SampleJson
{
    private static readonly (string Name, string Json)[] s_members =
    [
        ("id", "1200"),
        ("name", "\"Gull\""),
        ("price", "3.10"),
        ("heated", "true"),
        ("since", "\"2030-01-02T03:04:05Z\""),
        ("day", "\"2030-01-02\""),
        ("key", "\"6fa459ea-ee8a-3ca4-894e-db77e160355e\""),
        ("kind", "\"red\""),
        ("tags", "[\"a\",\"b\"]"),
        ("notes", "{\"x\":1}"),
        ("maker", "{\"first\":\"Ida\"}"),
    ];

    /// <summary>An object without a difference.</summary>
    public static string Valid { get; } = With("id", "1200");

    /// <summary>The object with another value for one member; null leaves the member out.</summary>
    public static string With(string name, string? json, string? tag = null)
    {
        List<string> members = tag is null ? [] : [$"\"sort\":\"{tag}\""];
        bool isRequired = false;
        foreach ((string own, string value) in s_members)
        {
            isRequired |= own == name;
            string? written = own == name ? json : value;
            if (written is not null)
            {
                members.Add($"\"{own}\":{written}");
            }
        }

        if (!isRequired && json is not null)
        {
            members.Add($"\"{name}\":{json}");
        }

        return $"{{{string.Join(',', members)}}}";
    }
}
