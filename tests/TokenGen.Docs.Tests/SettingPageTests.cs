using System.Collections;
using System.Text.RegularExpressions;
using TokenGen.Generator.Hosting;

namespace TokenGen.Docs.Tests;

public sealed partial class SettingPageTests
{
    private static readonly string[] s_documented =
        [.. Repository.Pages.Single(static page => page.Name == "docs/settings.md").Table("Settings")
            .Select(static row => row[0].Trim('`'))];

    [Fact]
    public void Each_setting_has_a_row() => Assert.Equal(Settings().Order(), s_documented.Order());

    [Fact]
    public void Each_setting_reaches_the_generator() => Assert.Equal(
        Metadata().Matches(Repository.ReadText("generator/TokenGen.Generator/build/TokenGen.Generator.props"))
            .Select(static match => match.Groups[1].Value)
            .Except(["Identity", "TokenGenProject"])
            .Order(),
        s_documented.Order());

    [Fact]
    public void Each_setting_reaches_each_of_several_clients_of_one_document() => Assert.Equal(
        Joined().Matches(Repository.ReadText("generator/TokenGen.Generator/build/TokenGen.Generator.targets"))
            .Select(static match => match.Groups[1].Value).Order(),
        s_documented.Order());

    private static IEnumerable<string> Settings()
    {
        Type table = typeof(TokenGenGenerator).Assembly.GetType("TokenGen.Generator.Hosting.SettingTable", throwOnError: true)!;
        foreach (object setting in (IEnumerable)table.GetProperty("All")!.GetValue(null)!)
        {
            yield return (string)setting.GetType().GetProperty("Name")!.GetValue(setting)!;
        }
    }

    [GeneratedRegex(@"CompilerVisibleItemMetadata Include=""OpenApiClient"" MetadataName=""(\w+)""")]
    private static partial Regex Metadata();

    [GeneratedRegex(@"<(\w+)>@\(OpenApiClient->'=%\(\1\)'")]
    private static partial Regex Joined();
}
