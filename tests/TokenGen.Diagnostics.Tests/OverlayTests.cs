using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0011 and TKG0140 to TKG0149: errors of overlays.</summary>
public sealed class OverlayTests
{
    private const string Document =
        "openapi: 3.1.0\ninfo: { title: Zoo, version: '1' }\npaths:\n  /pets:\n    get: { operationId: listPets, tags: [Pets], responses: { '204': { description: Done } } }\n";

    private const string Head = "overlay: 1.1.0\ninfo: { title: Fixes, version: '1' }\n";

    [Fact]
    public Task TKG0011_An_overlay_does_not_exist() =>
        new DocumentTest()
            .With("openapi.yaml", Document, metadata: "Overlays = missing.yaml")
            .ReportsAsync(Error("TKG0011").WithLocation("/Consumer.csproj", 1, 1).WithArguments("missing.yaml", "openapi.yaml"));

    [Fact]
    public Task TKG0006_A_list_of_overlays_has_an_empty_entry() =>
        new DocumentTest()
            .With("openapi.yaml", Document, metadata: "Overlays = a.yaml||b.yaml")
            .ReportsAsync(Error("TKG0006").WithLocation("/Consumer.csproj", 1, 1)
                .WithArguments("a.yaml||b.yaml", "Overlays", "openapi.yaml", "paths of overlay files such as fix.yaml|names.yaml, without an empty one"));

    [Fact]
    public Task TKG0140_The_file_is_not_an_overlay() =>
        ReportsAsync("overlay: {|#0:3.0.0|}\nactions: [{ target: $, update: {} }]\n", Error("TKG0140"));

    [Fact]
    public Task TKG0141_An_expression_is_not_valid() =>
        ReportsAsync(Head + "actions: [{ target: $.paths.{|#0:/|}pets, remove: true }]\n", Error("TKG0141"));

    [Fact]
    public Task TKG0142_A_target_matches_nothing() =>
        ReportsAsync(Head + "actions: [{ target: {|#0:$.tags|}, remove: true }]\n", Warning("TKG0142"));

    [Fact]
    public Task TKG0143_An_action_cannot_be_applied() =>
        ReportsAsync(Head + "actions: [{ target: $.info.title, update: {|#0:{|} a: 1 } }]\n", Error("TKG0143"));

    [Fact]
    public Task TKG0144_The_overlay_extends_another_document() =>
        ReportsAsync(Head + "extends: {|#0:other.yaml|}\nactions: [{ target: $.info, update: { title: Zoos } }]\n", Warning("TKG0144"));

    [Fact]
    public Task TKG0145_A_field_is_unknown() =>
        ReportsAsync(Head + "actions: [{ target: $.info, {|#0:why|}: x, update: { title: Zoos } }]\n", Warning("TKG0145"));

    [Fact]
    public Task TKG0211_Content_of_an_overlay_is_reported_in_the_overlay() => ReportsAsync(
        Head + "actions: [{ target: $.paths.*.get, update: { parameters: [{ name: a, in: query, schema: { type: string, format: {|#0:snowflake|} } }] } }]\n",
        Info("TKG0211"));

    private static Task ReportsAsync(string overlay, DiagnosticResult expected) =>
        new DocumentTest()
            .With("openapi.yaml", Document, metadata: "Overlays = fix.yaml")
            .With("fix.yaml", overlay, "OpenApiOverlay")
            .ReportsAsync(expected.WithLocation(0));
}
