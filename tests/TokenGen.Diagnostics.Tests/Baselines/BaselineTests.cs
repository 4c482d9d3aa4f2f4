using Microsoft.CodeAnalysis;

namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>TKG0300 to TKG0319: the place of each, and the handling of a baseline that cannot be used.</summary>
public sealed class BaselineTests
{
    private static string Document => ShopDocument.Text.ReplaceLineEndings("\n");

    [Theory]
    [InlineData("client ", "<<<<<<< HEAD\nclient ", "has a merge conflict here", "<<<<<<< HEAD")]
    [InlineData("type Book", ">>>>>>> other\ntype Book", "has a merge conflict here", ">>>>>>> other")]
    [InlineData("tokengen-baseline 1", "tokengen-baseline 2", "has the format 2 of a newer TokenGen, and this one reads format 1", "tokengen-baseline 2")]
    [InlineData("tokengen-baseline 1", "openapi: 3.0.3", "does not begin with 'tokengen-baseline 1'", "openapi: 3.0.3")]
    [InlineData("client Consumer.ShopClient", "shop", "does not name its client: its second line must be 'client' and the full name of the client class", "shop")]
    [InlineData("client Consumer.ShopClient", "client Acme.OtherClient", "is the baseline of 'Acme.OtherClient', and this client is 'Consumer.ShopClient'", "client Acme.OtherClient")]
    [InlineData("type Book: object", "what is this", "has a line that is neither an operation nor a type", "what is this")]
    [InlineData("type Book: object", "type Book: object\ntype Book: object", "has 'type Book' twice", "type Book: object")]
    [InlineData("  member pages: int32 = Pages", "  member pages: int32 = Pages\n  member pages: int64 = Pages", "says 'member pages' of 'type Book' twice", "member pages: int64 = Pages")]
    [InlineData("operation DELETE /pets/{id} = Pets.DeletePetAsync", "  operation DELETE /pets/{id} = Pets.DeletePetAsync", "has a line that belongs to no operation and no type", "operation DELETE /pets/{id} = Pets.DeletePetAsync")]
    public void TKG0300_A_baseline_that_cannot_be_used_is_one_warning_at_its_line(
        string text, string replacement, string reason, string line)
    {
        string baseline = BaselineDriver.Accept(Document);
        Assert.Contains(text, baseline, StringComparison.Ordinal);
        string broken = baseline.Replace(text, replacement, StringComparison.Ordinal);

        Diagnostic found = Assert.Single(
            BaselineDriver.Compare(broken, ShopDocument.With("operationId: listPets", "operationId: getPets")));

        Assert.StartsWith($"TKG0300 'openapi.baseline' {reason}, so changes of the API are not reported", BaselineDriver.Text(found), StringComparison.Ordinal);
        Assert.Equal(("openapi.baseline", line), (found.Location.GetLineSpan().Path, BaselineDriver.LineOf(found, broken)));
    }

    [Fact]
    public void TKG0300_An_empty_baseline() =>
        Assert.StartsWith("TKG0300 ", BaselineDriver.Text(Assert.Single(BaselineDriver.Compare("", Document))), StringComparison.Ordinal);

    [Fact]
    public void TKG0301_A_removed_part_is_reported_at_its_line_of_the_baseline() =>
        IsInBaseline("TKG0301", "note: { type: string, nullable: true }", "more: { type: string }", "member note: string? optional = Note");

    [Fact]
    public void TKG0302_A_new_requirement_is_reported_at_its_line_of_the_document() =>
        IsInDocument("TKG0302", "- { name: X-Trace, in: header, schema", "- { name: X-Trace, in: header, required: true, schema", "- { name: X-Trace, in: header, required: true, schema: { type: string } }");

    [Fact]
    public void TKG0303_A_changed_type_is_reported_at_its_line_of_the_document() =>
        IsInDocument("TKG0303", "gift: { type: boolean }", "gift: { type: string }", "gift: { type: string }");

    [Fact]
    public void TKG0304_A_name_that_the_project_changes_is_reported_at_its_line_of_the_document()
    {
        Diagnostic found = BaselineDriver.Compare(BaselineDriver.Accept(Document), Document, rename: "changePet=PatchPet")
            .First(static diagnostic => diagnostic.Id == "TKG0304");

        Assert.Equal(("openapi.yaml", "patch:"), (found.Location.GetLineSpan().Path, BaselineDriver.LineOf(found, Document)));
        Assert.StartsWith("TKG0304 The operation 'PATCH /pets/{id}' was called 'Pets.ChangePetAsync' in C# and is called 'Pets.PatchPetAsync' now", BaselineDriver.Text(found), StringComparison.Ordinal);
    }

    [Fact]
    public void TKG0305_Stricter_security_is_reported_at_its_line_of_the_document() =>
        IsInDocument("TKG0305", "security: [{}]", "security: [{ login: [] }]", "security: [{ login: [] }]");

    [Fact]
    public void TKG0306_A_part_that_became_optional_is_reported_at_its_line_of_the_document() =>
        IsInDocument("TKG0306", "      required: [count]\n", "", "count: { type: integer, format: int32 }");

    [Fact]
    public void TKG0307_A_new_case_is_reported_at_its_line_of_the_document() =>
        IsInDocument(
            "TKG0307",
            "{ $ref: '#/components/schemas/Toy' }] }",
            "{ $ref: '#/components/schemas/Toy' }, { $ref: '#/components/schemas/Problem' }] }",
            "ItemReceived: { oneOf: [{ $ref: '#/components/schemas/Book' }, { $ref: '#/components/schemas/Toy' }, { $ref: '#/components/schemas/Problem' }] }");

    [Fact]
    public void TKG0308_A_wider_type_is_reported_at_its_line_of_the_document() =>
        IsInDocument("TKG0308", "count: { type: integer, format: int32 }", "count: { type: integer, format: int64 }", "count: { type: integer, format: int64 }");

    [Fact]
    public void TKG0309_A_moved_operation_is_reported_at_its_line_of_the_document() =>
        IsInDocument("TKG0309", "  /orders:\n    put:", "  /v2/orders:\n    put:", "put:");

    [Fact]
    public void TKG0310_The_summary_counts_breaking_and_harmless_changes()
    {
        string document = ShopDocument.With("enum: [red, blue]", "enum: [red, green]");

        Diagnostic summary = BaselineDriver.Compare(BaselineDriver.Accept(Document), document)
            .Single(static diagnostic => diagnostic.Id == "TKG0310");

        Assert.StartsWith("TKG0310 Changes since the API was accepted in 'openapi.baseline': 1 breaking, 1 other.", BaselineDriver.Text(summary), StringComparison.Ordinal);
        Assert.Equal("openapi.baseline(1,1)", Place(summary));
    }

    [Fact]
    public void TKG0311_Changes_that_break_nothing_are_one_info()
    {
        string document = ShopDocument.With("enum: [red, blue]", "enum: [red, blue, green]");

        Diagnostic summary = Assert.Single(BaselineDriver.Compare(BaselineDriver.Accept(Document), document));

        Assert.StartsWith("TKG0311 Changes since the API was accepted in 'openapi.baseline': 1, none of them breaking.", BaselineDriver.Text(summary), StringComparison.Ordinal);
        Assert.Equal((DiagnosticSeverity.Info, "openapi.baseline(1,1)"), (summary.Severity, Place(summary)));
    }

    [Fact]
    public void A_document_that_equals_its_baseline_has_no_diagnostic() =>
        Assert.Empty(BaselineDriver.Compare(BaselineDriver.Accept(Document), Document));

    [Fact]
    public void Windows_line_ends_in_the_baseline_change_nothing() =>
        Assert.Empty(BaselineDriver.Compare(BaselineDriver.Accept(Document).ReplaceLineEndings("\r\n"), Document));

    [Theory]
    [InlineData("a b")]
    [InlineData("a: b = c")]
    [InlineData("ends:")]
    [InlineData("\\\"quoted\\\" \\\\")]
    [InlineData("line\\nbreak")]
    [InlineData("ü 日本 \\u202e")]
    [InlineData("=")]
    [InlineData(" ")]
    public void Any_name_of_a_document_survives_the_baseline(string name)
    {
        string document = ShopDocument.With("Book: { type: object, required: [pages], properties: {", $"Book: {{ type: object, required: [pages], properties: {{ \"{name}\": {{ type: string }}, ");
        string baseline = BaselineDriver.Accept(document);

        Assert.Empty(BaselineDriver.Compare(baseline, document));
        Assert.Contains("TKG0301", BaselineDriver.Breaks(BaselineDriver.Compare(baseline, Document)).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_is_sorted_and_has_a_line_for_each_fact() => Assert.Equal(
        """
        tokengen-baseline 1
        client Consumer.ShopClient
        operation GET /pets/{id} = Pets.GetPetAsync
          error 404: empty
          path id: int64 = id
          query colour: Colour optional = colour
          response 200: Pet as application/json
          security: key + login | none
        type Colour: enum of string
          value blue = Blue
          value red = Red
        type Pet: object
          member age: int32? optional = Age
          member name: string = Name

        """.ReplaceLineEndings("\n"),
        BaselineDriver.Accept("""
            openapi: 3.0.3
            info: { title: Shop API, version: '1' }
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  tags: [Pets]
                  security: [{ login: [], key: [] }, {}]
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
                    - { name: colour, in: query, schema: { $ref: '#/components/schemas/Colour' } }
                  responses:
                    '200': { description: The pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
                    '404': { description: None. }
            components:
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key }
                login: { type: http, scheme: bearer }
              schemas:
                Pet: { type: object, required: [name], properties: { name: { type: string }, age: { type: integer, format: int32, nullable: true } } }
                Colour: { type: string, enum: [red, blue] }
            """));

    private static void IsInDocument(string id, string text, string replacement, string line)
    {
        string document = ShopDocument.With(text, replacement);
        Diagnostic found = BaselineDriver.Compare(BaselineDriver.Accept(Document), document).First(diagnostic => diagnostic.Id == id);
        Assert.Equal(("openapi.yaml", line), (found.Location.GetLineSpan().Path, BaselineDriver.LineOf(found, document)));
    }

    private static void IsInBaseline(string id, string text, string replacement, string line)
    {
        string baseline = BaselineDriver.Accept(Document);
        Diagnostic found = BaselineDriver.Compare(baseline, ShopDocument.With(text, replacement)).First(diagnostic => diagnostic.Id == id);
        Assert.Equal(("openapi.baseline", line), (found.Location.GetLineSpan().Path, BaselineDriver.LineOf(found, baseline)));
    }

    private static string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }
}
