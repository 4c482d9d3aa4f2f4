using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0100 to TKG0109: the text of a document. TokenGen.Reading.Tests has all variants.</summary>
public sealed class ReadingTests
{
    [Fact]
    public Task TKG0100_The_document_holds_only_a_comment() =>
        For("{|#0:|}# TODO: describe the API\n", Error("TKG0100"));

    [Fact]
    public Task TKG0101_The_document_is_not_YAML() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: {|#0:|}'1 }
        """,
        Error("TKG0101").WithArguments("YAML", "this quotation mark is not closed"));

    [Fact]
    public Task TKG0101_The_document_is_not_JSON() => For(
        """{ "openapi": "3.0.3",{|#0:|}} """,
        Error("TKG0101").WithArguments("JSON", "there is a comma before this closing bracket or brace: remove it"));

    [Fact]
    public Task TKG0102_The_file_is_not_an_OpenAPI_document() => For(
        """
        {|#0:n|}ame: build
        on: push
        """,
        Error("TKG0102"));

    [Fact]
    public Task TKG0103_The_version_of_OpenAPI_is_not_known() => For(
        """
        openapi: {|#0:4.0.0|}
        info: { title: Acme, version: '1' }
        """,
        Error("TKG0103").WithArguments("4.0.0"));

    [Fact]
    public Task TKG0104_A_path_occurs_twice() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /tokens: {}
          {|#0:/tokens|}: {}
        """,
        Error("TKG0104").WithArguments("/tokens"));

    [Fact]
    public Task TKG0105_The_document_is_nested_too_deeply() => For(
        $"openapi: 3.0.3\nx-deep: {new string('[', 255)}{{|#0:|}}{new string('[', 45)}{new string(']', 300)}\n",
        Error("TKG0105").WithArguments("is nested deeper than 256 levels"));

    [Fact]
    public Task TKG0106_A_document_reports_at_most_a_thousand_errors()
    {
        string[] properties = [.. Enumerable.Range(0, 1500).Select(static i => $"        p{i}: {{ type: {{|#{i}:widget|}} }}")];
        DiagnosticResult[] expected =
        [
            .. Enumerable.Range(0, 1000).Select(static i => Warning("TKG0122").WithLocation(i).WithArguments("widget")),
            Warning("TKG0106").WithLocation(1000),
        ];

        return For(
            $"""
            openapi: 3.0.3
            info: {"{ title: Acme, version: '1' }"}
            paths: {"{}"}
            components:
              schemas:
                Thing:
                  properties:
            {string.Join('\n', properties)}
            """,
            expected);
    }

    [Fact]
    public Task TKG0107_A_document_reports_at_most_a_thousand_infos_and_still_its_errors()
    {
        string[] properties = [.. Enumerable.Range(0, 1500)
            .Select(static i => $"        p{i}: {{ type: integer, example: {{|#{i}:one|}} }}")];
        DiagnosticResult[] expected =
        [
            .. Enumerable.Range(0, 1000).Select(static i =>
                Info("TKG0134").WithLocation(i).WithArguments("the text 'one' does not have the type integer")),
            Info("TKG0107").WithLocation(1000),
            Warning("TKG0122").WithLocation(1500).WithArguments("widget"),
        ];

        return For(
            $"""
            openapi: 3.0.3
            info: {"{ title: Acme, version: '1' }"}
            paths: {"{}"}
            components:
              schemas:
                Thing:
                  properties:
            {string.Join('\n', properties)}
                    last: {"{ type: {|#1500:widget|} }"}
            """,
            expected);
    }
}
