using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The metadata a project may give an <c>OpenApiClient</c> item. A new one is a row here, a property of
/// <see cref="ClientSettings"/>, a line in build/TokenGen.Generator.props and a row in docs/settings.md.
/// </summary>
internal static class SettingTable
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        new(
            "Namespace",
            "a C# namespace such as Acme.Tokens",
            static (settings, value) => CSharpName.IsNamespace(value) ? settings with { Namespace = value } : null),
        new(
            "ClientName",
            "a C# class name such as TokensClient",
            static (settings, value) => CSharpName.IsIdentifier(value) ? settings with { ClientName = value } : null),
        Filter("Tags", "tags such as Pets|!Internal"),
        Filter("Paths", "paths such as /pets|/orders/**"),
        Filter("Operations", "operation ids such as listPets|get*"),
    ];

    private static Setting Filter(string name, string example) => new(
        name,
        $"{example}, separated by |, without an empty one",
        (settings, value) => SettingList.Parse(value) is { } entries && entries.All(static entry => entry != "!")
            ? settings with { Filters = [.. settings.Filters, new OperationFilterSetting(name, entries.ToEquatableArray())] }
            : null);
}
