using TokenGen.Tasks.Tests.Support;

namespace TokenGen.Tasks.Tests;

/// <summary>FetchReferences: the files beside a document are fetched with it, but only from its folder.</summary>
public sealed class ReferencedFileTests
{
    [Fact]
    public async Task Files_that_a_document_refers_to_are_fetched_with_it()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { WithReferences = true };
        server.Redirects("/latest/openapi.yaml", "/v3/openapi.yaml");
        server.Has("/v3/openapi.yaml", Document(
            "schemas/pet.yaml#/Pet", "./schemas/a%20b.json", "#/components/schemas/X", "https://example.com/x.yaml"));
        server.Has("/v3/schemas/pet.yaml", "Pet: { $ref: 'deep/tail.yml' }\nOwner: { $ref: '../openapi.yaml#/components' }\n");
        server.Has("/v3/schemas/a b.json", """{ "$ref": "pet.yaml#/Pet" }""");
        server.Has("/v3/schemas/deep/tail.yml", "type: string\n");

        string message = project.Fetch(server.Url("latest/openapi.yaml"));

        Assert.Equal(["api/openapi.yaml", "api/schemas/a b.json", "api/schemas/deep/tail.yml", "api/schemas/pet.yaml"], project.Files);
        Assert.Equal(
            $"'openapi.yaml' and the 3 files that it refers to were fetched from {server.Url("latest/openapi.yaml")}: 4 changed", message);

        server.Has("/v3/schemas/deep/tail.yml", "type: integer\n");
        Assert.EndsWith(": 1 changed", project.Fetch(server.Url("latest/openapi.yaml")), StringComparison.Ordinal);
        Assert.Equal("type: integer\n", project.Read("api/schemas/deep/tail.yml"));
        Assert.Equal(5, server.Requests.Count(static request => request.Headers.ContainsKey("If-None-Match")));
    }

    [Fact]
    public async Task Without_FetchReferences_only_the_document_is_fetched()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Document("schemas/pet.yaml", "../../etc/x.yaml"));

        project.Fetch(server.Url("openapi.yaml"));

        Assert.Equal(["api/openapi.yaml"], project.Files);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("../pet.yaml", "is outside of the folder of the document")]
    [InlineData("schemas/../../pet.yaml", "is outside of the folder of the document")]
    [InlineData("%2e%2e/pet.yaml", "is outside of the folder of the document")]
    [InlineData("..%2Fpet.yaml", "is outside of the folder of the document")]
    [InlineData("/etc/pet.yaml", "is not a relative path of a file")]
    [InlineData("//example.com/pet.yaml", "is not a relative path of a file")]
    [InlineData("file:///etc/pet.yaml", "is not a relative path of a file")]
    [InlineData("C:/pet.yaml", "is not a relative path of a file")]
    [InlineData("..\\pet.yaml", "is not a relative path of a file")]
    [InlineData("pet.yaml?x=1", "is not a relative path of a file")]
    [InlineData("pet.yaml%00.json", "is not a relative path of a file")]
    [InlineData("Directory.Build.props", "only files with the extension .json, .yaml or .yml are fetched")]
    [InlineData("schemas/Pet", "only files with the extension .json, .yaml or .yml are fetched")]
    [InlineData(".github/workflows/ci.yml", "from folders that are not hidden")]
    [InlineData("nul.yaml", "from folders that are not hidden")]
    [InlineData("COM1.json", "from folders that are not hidden")]
    [InlineData("schemas./pet.yaml", "from folders that are not hidden")]
    public async Task A_reference_out_of_the_folder_is_an_error_and_nothing_is_written(string reference, string reason)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { WithReferences = true };
        server.Has("/v3/openapi.yaml", Document("pet.yaml", reference));
        server.Has("/v3/pet.yaml", "type: string\n");

        string error = project.Fail(server.Url("v3/openapi.yaml"));

        Assert.Contains($"'openapi.yaml' refers to '{reference}'", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Empty(project.Files);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(null, "returned status 404")]
    [InlineData("<html></html>", "is a web page or another text, and not a part of an OpenAPI document")]
    public async Task A_missing_or_invalid_file_is_an_error_and_nothing_is_written(string? content, string reason)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { WithReferences = true };
        server.Has("/openapi.yaml", Document("good.yaml", "bad.yaml"));
        server.Has("/good.yaml", "type: string\n");
        if (content is not null)
        {
            server.Has("/bad.yaml", content);
        }

        Assert.Contains(reason, project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Empty(project.Files);
    }

    [Fact]
    public async Task References_in_examples_and_defaults_are_data()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { WithReferences = true };
        server.Has("/openapi.yaml", """
            openapi: 3.1.0
            info: { title: Zoo, version: '1' }
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: Pets
                      content:
                        application/json:
                          example: { $ref: data1.yaml }
                          examples:
                            one: { value: { $ref: data2.yaml } }
                            two: { $ref: examples.yaml }
            components:
              schemas:
                Pet:
                  type: object
                  examples: [ { $ref: data3.yaml } ]
                  default: { a: { b: [ { $ref: data4.yaml } ] } }
                  enum: [ { $ref: data5.yaml } ]
                  properties:
                    $ref: { type: string }
                    example: { $ref: example.yaml }
                    default: { $ref: default.yaml }
                    properties: { properties: { name: { $ref: name.yaml } } }
            """);
        string[] referenced = ["default.yaml", "example.yaml", "examples.yaml", "name.yaml"];
        foreach (string file in referenced)
        {
            server.Has("/" + file, "type: string\n");
        }

        project.Fetch(server.Url("openapi.yaml"));

        Assert.Equal(referenced, project.Files.Select(Path.GetFileName).Where(static file => file != "openapi.yaml"));
    }

    [Fact]
    public async Task An_endless_chain_of_files_stops_at_the_limit()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { WithReferences = true, Limits = new FetchLimits { Files = 10 } };
        server.Has("/openapi.yaml", Document("f1.yaml"));
        for (int i = 1; i < 20; i++)
        {
            server.Has($"/f{i}.yaml", $"$ref: f{i + 1}.yaml\n");
        }

        Assert.Contains("it refers to more than 10 files", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Empty(project.Files);
    }

    [Theory]
    [InlineData("openapi.yaml")]
    [InlineData("../openapi.yaml")]
    public async Task Referenced_files_are_not_fetched_into_the_folder_of_the_project(string document)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { WithReferences = true, Document = document };

        Assert.Contains("needs a folder without the project", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_file_with_the_local_name_of_the_document_is_an_error()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { WithReferences = true };
        server.Has("/v3/shop.yaml", Document("openapi.yaml"));

        Assert.Contains(
            "give the document its name on the server, 'shop.yaml'", project.Fail(server.Url("v3/shop.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_value_than_true_or_false_is_an_error()
    {
        using FetchProject project = new();
        DocumentTaskItem item = project.Item("https://example.com/openapi.yaml");
        item.SetMetadata("FetchReferences", "yes");

        Assert.Contains("FetchReferences must be true or false, and not 'yes'", Assert.Single(project.Run(item).Log.Errors).Message, StringComparison.Ordinal);
    }

    private static string Document(params string[] references) =>
        "openapi: 3.0.3\ninfo: { title: Zoo, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n"
        + string.Concat(references.Select(static (reference, number) => $"    S{number}: {{ $ref: '{reference}' }}\n"));
}
