using System.Text.RegularExpressions;

namespace TokenGen.Docs.Tests;

/// <summary>
/// docs/openapi-support.md: the tests that it names exist, the parts that it calls reported are reported, and its table of types is
/// correct.
/// </summary>
public sealed partial class SupportTests
{
    private static readonly Page s_page = Repository.Pages.Single(static page => page.Name == "docs/openapi-support.md");

    /// <summary>The parts that are ignored, each with a document's text for it: a key at the place where it belongs.</summary>
    private static readonly Dictionary<string, (string Before, string After)> s_ignored = new()
    {
        ["`info.version`, `contact`, `license`, `termsOfService`"] =
            ("info: { title: Acme, version: '1' }", "info: { title: Acme, version: '2', contact: { name: A }, license: { name: MIT }, termsOfService: 'https://example.com' }"),
        ["`$self`, `jsonSchemaDialect`, `$schema`, `$comment`"] =
            ("info:", "$self: https://example.com/api\njsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\ninfo:"),
        ["`summary` and `description` of a path item, `summary` of a response"] = ("/pet:\n", "/pet:\n    summary: Pets.\n    description: All of them.\n"),
        ["`summary`, `parent`, `kind` of a tag; `name` of a server"] =
            ("paths:", "tags: [{ name: pets, summary: Pets, parent: all, kind: nav }, { name: all }]\npaths:"),
        ["`bearerFormat`, `flows`, `openIdConnectUrl`, `oauth2MetadataUrl` of a security scheme"] =
            ("scheme: bearer", "scheme: bearer, bearerFormat: JWT"),
        ["`externalDocs`"] = ("operationId: getPet", "operationId: getPet\n      externalDocs: { url: 'https://example.com' }"),
        ["`example`, `examples` (with `value`, `externalValue`, `dataValue`, `serializedValue`)"] = ("name: { type: string }", "name: { type: string, example: Bo }"),
        ["`contains`, `minContains`, `maxContains`"] = ("name: { type: string }", "name: { type: string, contains: { const: Bo }, minContains: 1 }"),
        ["`not`, `if`, `then`, `else`, `dependentRequired`, `dependentSchemas`"] =
            ("name: { type: string }", "name: { type: string, not: { const: Bo } }"),
        ["`propertyNames`, `unevaluatedProperties`, `unevaluatedItems`"] = ("    Pet:\n", "    Pet:\n      propertyNames: { pattern: '^[a-z]' }\n"),
        ["`contentEncoding`, `contentMediaType`, `contentSchema` of a string in JSON"] =
            ("name: { type: string }", "name: { type: string, contentEncoding: base64, contentMediaType: image/png }"),
        ["`xml`"] = ("name: { type: string }", "name: { type: string, xml: { name: n } }"),
        ["other extensions"] = ("name: { type: string }", "name: { type: string, x-order: 1 }"),
    };

    public static TheoryData<string, string, string> Types =>
        [.. s_page.Table("Types").Select(static row => (Unquoted(row[0]), row[1] is "" ? "" : Unquoted(row[1]), Unquoted(row[2])))
            .SelectMany(static row =>
                row.Item2.Split("`, `").Select(format => new TheoryDataRow<string, string, string>(row.Item1, format, row.Item3)))];

    public static TheoryData<string> Ignored => [.. s_ignored.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_and_format_is_this_type(string type, string format, string expected)
    {
        Project project = Project.Of(
            Document("name: { type: string }", $"name: {{ type: {type}{(format.Length > 0 ? $", format: {format}" : "")} }}"));

        Assert.Empty(project.Findings);
        Assert.Contains($"public {expected}? Name {{ get", project.Emitted, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ignored))]
    public void An_ignored_part_has_no_diagnostic_and_changes_no_code(string part)
    {
        (string before, string after) = s_ignored[part];
        Project without = Project.Of(Document("", ""));

        Project with = Project.Of(Document(before, after));

        Assert.Empty(with.Findings);
        Assert.Equal(without.Emitted, with.Emitted);
    }

    /// <summary>The fields that the page leaves to the receiver of a webhook.</summary>
    [Theory]
    [InlineData("parameters: [{ name: X-Event, in: header, schema: { type: string } }]")]
    [InlineData("requestBody: { content: { text/plain: { schema: { type: string } } } }")]
    [InlineData("security: [{}]")]
    public void Fields_that_a_webhook_receiver_handles_itself_change_nothing(string part)
    {
        Project without = Project.Of(Document("", ""));

        Project with = Project.Of(Document(
            "paths:", $"webhooks:\n  added:\n    post:\n      {part}\n      responses: {{ '200': {{ description: OK }} }}\npaths:"));

        Assert.Empty(with.Findings);
        Assert.Equal(without.Emitted, with.Emitted);
    }

    /// <summary>Parameters and bodies that the page calls supported: there is no diagnostic, and the code compiles.</summary>
    [Theory]
    [InlineData("parameters: [{ name: a, in: path, required: true, schema: { type: array, items: { type: string } } }]")]
    [InlineData("parameters: [{ name: a, in: path, required: true, style: label, explode: true, schema: { type: object, properties: { x: { type: integer } } } }]")]
    [InlineData("parameters: [{ name: a, in: path, required: true, style: matrix, schema: { type: array, items: { type: integer } } }]")]
    [InlineData("parameters: [{ name: a, in: query, explode: false, schema: { type: array, items: { type: integer } } }]")]
    [InlineData("parameters: [{ name: a, in: query, style: spaceDelimited, explode: false, schema: { type: array, items: { type: string } } }]")]
    [InlineData("parameters: [{ name: a, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }]")]
    [InlineData("parameters: [{ name: a, in: query, style: deepObject, explode: true, schema: { type: object, properties: { x: { type: integer } } } }]")]
    [InlineData("parameters: [{ name: a, in: query, allowReserved: true, schema: { type: string } }]")]
    [InlineData("parameters: [{ name: a, in: header, schema: { type: array, items: { type: string } } }]")]
    [InlineData("parameters: [{ name: a, in: cookie, schema: { type: string } }]")]
    [InlineData("parameters: [{ name: a, in: query, content: { application/json: { schema: { type: object, properties: { x: { type: string } } } } } }]")]
    [InlineData("requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { x: { type: string } } } } } }")]
    [InlineData("requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { x: { type: string }, file: { type: string, format: binary } } } } } }")]
    [InlineData("requestBody: { content: { application/octet-stream: { schema: { type: string, format: binary } } } }")]
    [InlineData("requestBody: { content: { text/plain: { schema: { type: string } } } }")]
    public void A_supported_part_has_no_diagnostic_and_compiles(string part)
    {
        string path = part.Contains("in: path", StringComparison.Ordinal) ? "/pet/{a}" : "/pet";

        Project project = Project.Of(
            $"openapi: 3.1.0\ninfo: {{ title: Acme, version: '1' }}\npaths:\n  {path}:\n    put:\n      operationId: putPet\n      {part}\n      responses: {{}}\n");

        Assert.Empty(project.Findings);
        Assert.Empty(project.Compile("return;").GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    /// <summary>Parts of a single version, with a line of the code for each.</summary>
    [Theory]
    [InlineData("query: { operationId: queryPets, responses: {} }", "", "new(\"queryPets\", new HttpMethod(\"QUERY\"), \"/pets\")")]
    [InlineData("additionalOperations: { COPY: { operationId: copyPets, responses: {} } }", "", "new(\"copyPets\", new HttpMethod(\"COPY\"), \"/pets\")")]
    [InlineData(
        "get: { operationId: listPets, responses: { '200': { description: OK, content: { application/json: { $ref: '#/components/mediaTypes/Names' } } } } }",
        "mediaTypes: { Names: { schema: { type: array, items: { type: string } } } }",
        "Task<IReadOnlyList<string>> ListPetsAsync(")]
    public void A_part_of_one_version_emits_this_code(string operation, string components, string emitted)
    {
        Project project = Project.Of(
            $"openapi: 3.2.0\ninfo: {{ title: Acme, version: '1' }}\npaths:\n  /pets:\n    {operation}\ncomponents: {{ {components} }}\n");

        Assert.Empty(project.Findings);
        Assert.Contains(emitted, project.Emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paths:", "tags: [{ name: pets, description: All about pets. }]\npaths:", "operationId: getPet", "operationId: getPet\n      tags: [pets]", "<summary>All about pets.</summary>")]
    [InlineData(
        "components:",
        "components:\n  parameters: { Q: { name: q, in: query, description: One text., schema: { type: string } } }",
        "operationId: getPet",
        "operationId: getPet\n      parameters: [{ $ref: '#/components/parameters/Q', description: Another text. }]",
        "<param name=\"q\">Another text.</param>")]
    public void The_description_of_a_part_documents_it(string before, string after, string operation, string changed, string emitted)
    {
        Project project = Project.Of(Document(before, after).Replace(operation, changed, StringComparison.Ordinal));

        Assert.Empty(project.Findings);
        Assert.Contains(emitted, project.Emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "tsv", "csv, ssv, pipes or multi")]
    [InlineData("header", "pipes", "csv")]
    [InlineData("formData", "ssv", "csv or multi")]
    public void A_collection_format_that_has_no_style_is_reported(string place, string format, string expected)
    {
        Project project = Project.Of(
            $$"""
            swagger: '2.0'
            info: { title: Acme, version: '1' }
            paths:
              /pets:
                post:
                  operationId: postPets
                  parameters: [{ name: tags, in: {{place}}, type: array, items: { type: string }, collectionFormat: {{format}} }]
                  responses: { '204': { description: OK } }
            """);

        Microsoft.CodeAnalysis.Diagnostic finding = Assert.Single(project.Findings);
        Assert.Equal("TKG0121", finding.Id);
        Assert.Contains(expected, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("PostPetsAsync(", project.Emitted, StringComparison.Ordinal);
    }

    /// <summary>The fixed fields of all objects in 2.0, 3.0.4, 3.1.1 and 3.2.0 that are features of their own.</summary>
    [Theory]
    [InlineData("consumes produces schemes host basePath definitions securityDefinitions collectionFormat formData file")]
    [InlineData("openapi swagger info servers paths webhooks components security tags externalDocs jsonSchemaDialect $self")]
    [InlineData("title summary description termsOfService contact license version")]
    [InlineData("schemas responses parameters requestBodies headers securitySchemes links callbacks pathItems mediaTypes")]
    [InlineData("get put post delete options head patch trace query additionalOperations")]
    [InlineData("operationId deprecated required allowEmptyValue style explode allowReserved content example examples")]
    [InlineData("externalValue dataValue serializedValue encoding contentType prefixEncoding itemEncoding itemSchema")]
    [InlineData("discriminator defaultMapping nullable readOnly writeOnly xml default format enum const $ref $id $anchor $dynamicAnchor")]
    [InlineData("allOf oneOf anyOf not if then else dependentSchemas prefixItems items contains properties patternProperties additionalProperties")]
    [InlineData("propertyNames unevaluatedItems unevaluatedProperties contentEncoding contentMediaType contentSchema")]
    [InlineData("multipleOf maximum minLength pattern minItems uniqueItems minProperties dependentRequired $comment")]
    [InlineData("apiKey http oauth2 openIdConnect mutualTLS bearerFormat flows openIdConnectUrl oauth2MetadataUrl parent kind name")]
    public void Each_field_of_the_four_versions_is_on_the_page(string fields) => Assert.All(
        fields.Split(' '), static field => Assert.Matches($@"`[^`\n]*(?<![\w$]){Regex.Escape(field)}\b[^`\n]*`", s_page.Text));

    [Fact]
    public void The_ignored_parts_are_those_of_the_page() =>
        Assert.Equal(s_ignored.Keys.Order(StringComparer.Ordinal), s_page.Table("Ignored").Select(static row => row[0])
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("docs/openapi-support.md")]
    [InlineData("docs/capabilities.md")]
    public void Each_test_that_the_page_names_exists(string name)
    {
        Page page = Repository.Pages.Single(page => page.Name == name);
        string tests = string.Join(
            '\n', Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(TestName().Matches(page.Text).Select(static match => match.Groups[1].Value), test =>
            Assert.Matches($@"\b{Regex.Escape(test)}\(", tests));
        Assert.All(CaseName().Matches(page.Text).Select(static match => match.Groups[1].Value), static folder =>
            Assert.True(Directory.Exists(Repository.PathOf($"tests/TokenGen.Generator.Tests/Snapshots/Cases/{folder}")), folder));
    }

    private static string Document(string before, string after)
    {
        const string text =
            """
            openapi: 3.2.0
            info: { title: Acme, version: '1' }
            paths:
              /pet:
                get:
                  operationId: getPet
                  responses:
                    '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
            components:
              securitySchemes: { b: { type: http, scheme: bearer } }
              schemas:
                Pet:
                  properties:
                    name: { type: string }

            """;
        Assert.Contains(before, text, StringComparison.Ordinal);
        return before.Length == 0 ? text : text.Replace(before, after, StringComparison.Ordinal);
    }

    private static string Unquoted(string cell) => cell.Trim('`');

    [GeneratedRegex(@"`([A-Z]\w*_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`Cases/(\w+)`")]
    private static partial Regex CaseName();
}
