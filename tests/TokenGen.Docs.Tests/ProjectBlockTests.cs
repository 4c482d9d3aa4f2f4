using System.Xml.Linq;

namespace TokenGen.Docs.Tests;

/// <summary>The project files on the pages are valid XML, with elements that a project can have.</summary>
public sealed class ProjectBlockTests
{
    private static readonly HashSet<string> s_settings =
    [
        "Include", "Update", "Remove",
        .. new[] { "Settings", "Source" }.SelectMany(Repository.Pages.Single(static page => page.Name == "docs/settings.md").Table)
            .Select(static row => row[0].Trim('`')),
    ];

    public static TheoryData<string> Written => [.. Blocks.Select(static block => block.ToString())];

    private static IEnumerable<CodeBlock> Blocks =>
        Repository.Pages.SelectMany(static page => page.Blocks).Where(static block => block.Language == "xml" && block.Mark != "wrong");

    [Theory]
    [MemberData(nameof(Written))]
    public void A_piece_of_a_project_file_is_xml_and_its_settings_exist(string place)
    {
        XElement piece = XElement.Parse($"<Piece>{Blocks.Single(block => block.ToString() == place).Code}</Piece>");

        Assert.All(
            piece.Descendants("OpenApiClient").SelectMany(static item => item.Attributes()),
            static attribute => Assert.Contains(attribute.Name.LocalName, s_settings));
    }
}
