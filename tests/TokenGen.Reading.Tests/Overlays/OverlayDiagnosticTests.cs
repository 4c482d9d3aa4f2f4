using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading;
using static TokenGen.Reading.Tests.Overlays.OverlaidDocument;

namespace TokenGen.Reading.Tests.Overlays;

/// <summary>Errors of an overlay, and of the content that it adds, are reported in the overlay.</summary>
public sealed class OverlayDiagnosticTests
{
    [Theory]
    [InlineData("¦openapi: 3.1.0\n", "TKG0140")]
    [InlineData("overlay: ¦2.0.0\nactions: [{ target: $, update: {} }]\n", "TKG0140")]
    [InlineData("overlay: 1.0.0\n¦actions: []\n", "TKG0140", true)]
    [InlineData("¦overlay: 1.0.0\n", "TKG0140")]
    [InlineData("¦- overlay\n", "TKG0140")]
    [InlineData("overlay: 1.0.0\nactions: ¦[{", "TKG0101", true)]
    public void A_file_that_is_not_an_overlay(string overlay, string id, bool isNear = false)
    {
        MarkedDocument marked = new(overlay, "fix.yaml");
        if (isNear)
        {
            DiagnosticInfo finding = Assert.Single(Read(Pets, marked.File).Diagnostics);
            Assert.Equal((id, "fix.yaml"), (finding.Descriptor.Id, finding.Span!.FilePath));
            return;
        }

        marked.AssertOverlayFinding(id);
    }

    [Theory]
    [InlineData("- { target: '$.paths[¦x]', remove: true }")]
    [InlineData("- { target: '$.paths[?@.a ¦= 1]', remove: true }")]
    [InlineData("- { target: ¦paths, remove: true }")]
    [InlineData("- target: \"$.paths[?¦length(@)]\"\n  remove: true")]
    [InlineData("- target: \"$['a']['\\u00e4'][?¦count(1) > 1]\"\n  remove: true", "TKG0141", true)]
    [InlineData("- { target: $.info, copy: $.paths¦( }")]
    [InlineData("- { target: ¦$.nothing, remove: true }", "TKG0142")]
    [InlineData("- { target: ¦$.info.summary, update: x }", "TKG0142")]
    [InlineData("- { target: ¦$, remove: true }", "TKG0143")]
    [InlineData("- { target: $.info.title, update: ¦{ a: 1 } }", "TKG0143")]
    [InlineData("- { target: $.info, update: ¦text }", "TKG0143")]
    [InlineData("- { target: $.info, update: { title: ¦[a] } }", "TKG0143")]
    [InlineData("- { target: $.components.schemas.Pet, update: { properties: { id: { type: ¦[integer, 'null'] } } } }", "TKG0143")]
    [InlineData("- { target: '¦$.info[*]', remove: ¦yes }", "TKG0143", true)]
    [InlineData("- ¦{ target: $.info }", "TKG0143")]
    [InlineData("- ¦{ target: $.info, update: {}, copy: $.info }", "TKG0143")]
    [InlineData("- { target: $.info, copy: ¦$.paths.*.get.tags.* }", "TKG0143")]
    [InlineData("- { target: ¦'$.components.schemas.Pet.*', update: a }", "TKG0143", true)]
    [InlineData("- { target: ¦[a], remove: true }", "TKG0143")]
    [InlineData("- ¦remove", "TKG0143")]
    [InlineData("- { target: $.info, ¦updates: {}, update: { x-a: 1 } }", "TKG0145")]
    public void An_action_that_is_wrong(string actions, string id = "TKG0141", bool isNear = false)
    {
        MarkedDocument overlay = Overlay(actions);
        if (isNear)
        {
            DiagnosticInfo finding = Assert.Single(Read(Pets, overlay.File).Diagnostics);
            Assert.Equal((id, "fix.yaml"), (finding.Descriptor.Id, finding.Span!.FilePath));
            return;
        }

        overlay.AssertOverlayFinding(id);
    }

    [Fact]
    public void Copy_is_rejected_in_version_1_0() =>
        Assert.Contains("1.1.0", Overlay("- ¦{ target: $.info, copy: $.tags }", "1.0.0")
            .AssertOverlayFinding("TKG0143").Arguments[0], StringComparison.Ordinal);

    [Fact]
    public void The_other_actions_are_applied()
    {
        ReadResult result = Read(Pets, Overlay(
            "- { target: $.x, remove: true }\n- { target: $(, remove: true }\n- { target: $.info.title, update: Done }").File);

        Assert.Equal(["TKG0141", "TKG0142"], result.Diagnostics.Select(static finding => finding.Descriptor.Id).Order());
        Assert.Equal("Done", result.Document!.Info.Title);
    }

    [Fact]
    public void An_overlay_for_another_document() =>
        Overlay("- { target: $.info, update: {} }", extends: "extends: ¦other.yaml\n").AssertOverlayFinding("TKG0144");

    [Theory]
    [InlineData("extends: openapi.yaml\n")]
    [InlineData("extends: ./openapi.yaml\n")]
    [InlineData("extends: https://vendor.example/api/v1.json\n")]
    public void An_overlay_that_extends_the_document(string extends) =>
        Assert.Empty(Read(Pets, Overlay("- { target: $.info, update: { x-a: 1 } }", extends: extends).File).Diagnostics);

    [Theory]
    [InlineData("- target: $.components.schemas.Pet.properties\n  update:\n    owner: { $ref: ¦'#/components/schemas/Nobody' }", "TKG0110")]
    [InlineData("- target: $.components.schemas.Pet.properties.name\n  update:\n    ¦maxLenght: 3", "TKG0126")]
    [InlineData("- target: $.components.schemas.Pet.properties.name.type\n  update: ¦txt", "TKG0122")]
    [InlineData("- target: $.components.schemas.Pet.properties\n  update:\n    a: { type: object, properties: { b: { ¦maxLength: many } } }", "TKG0121")]
    [InlineData("- target: $.paths.*.get\n  update:\n    parameters:\n    - { name: a, in: query, schema: { type: ¦txt } }", "TKG0122")]
    [InlineData("- target: $.paths.*.get\n  update:\n    parameters: [{ name: a, in: query, schema: { type: string, ¦maxLenght: 3 } }]", "TKG0126")]
    public void A_diagnostic_about_added_content_points_into_the_overlay(string actions, string id) =>
        Overlay(actions).AssertOverlayFinding(id);

    [Fact]
    public void A_diagnostic_after_a_removed_item_keeps_its_place()
    {
        MarkedDocument document = new("""
            openapi: 3.1.0
            info: { title: Pets, version: '1' }
            paths:
              /pets:
                get:
                  parameters:
                    - { name: a, in: query, schema: { type: string } }
                    - { name: b, in: query, schema: { type: ¦txt } }
                  responses: { '204': { description: Done. } }
            """);

        ReadResult result = Read(document.File.Text, Overlay("- { target: '$.paths.*.get.parameters[0]', remove: true }").File);

        document.AssertAtMark(Assert.Single(result.Diagnostics).Span);
    }

    [Fact]
    public void Added_content_is_located_in_the_overlay()
    {
        MarkedDocument overlay = Overlay(
            "- target: $.components.schemas\n  update:\n    ¦Owner: { type: object, properties: { name: { type: string } } }");
        ReadResult result = Read(Pets, overlay.File);

        overlay.AssertAtMark(result.Locate("#/components/schemas/Owner", ofKey: true));
        Assert.Equal("fix.yaml", result.Locate("#/components/schemas/Owner/properties/name/type").FilePath);
        Assert.Equal("openapi.yaml", result.Locate("#/components/schemas/Pet/properties/name/type").FilePath);
    }

    [Theory]
    [InlineData("- { target: '$..*..*..*..*..*..*..*..*..*', remove: true }", 1)]
    [InlineData("- { target: $.info, copy: $ }", 200)]
    public void A_hostile_overlay_stops(string action, int count)
    {
        DocumentFile overlay = new("fix.yaml", Of(string.Concat(Enumerable.Repeat(action + "\n", count))));
        string deep = Pets + "\nx-deep: " + new string('[', 80) + new string(']', 80) + "\n";

        ReadResult result = Read(deep, overlay);

        Assert.NotNull(result.Document);
        Assert.Contains(result.Diagnostics, static finding => finding.Descriptor.Id == "TKG0143");
    }

    [Theory]
    [InlineData("- { target: $, update: { x-tokengen: { suppress: [TKG0122] } } }", null)]
    [InlineData("- { target: $.components.schemas.Pet, update: { x-tokengen: { suppress: [TKG0122] } } }", null)]
    [InlineData("- { target: $.components.schemas.Pet.properties.name, update: { x-tokengen: { severity: { TKG0122: info } } } }", DiagnosticSeverity.Info)]
    [InlineData("- { target: $.paths, update: { x-tokengen: { suppress: [TKG0122] } } }", DiagnosticSeverity.Warning)]
    public void An_overlay_sets_the_severity_of_a_diagnostic_in_the_document(string action, DiagnosticSeverity? expected)
    {
        ReadResult result = Read(
            Pets.Replace("name: { type: string }", "name: { type: txt }", StringComparison.Ordinal), Overlay(action).File);

        Assert.Equal(expected, result.Diagnostics.SingleOrDefault()?.ToDiagnostic().Severity);
    }
}
