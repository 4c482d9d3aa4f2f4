namespace TokenGen.Generator.Tests.Naming;

/// <summary>Methods of operations whose operationId starts with their tag.</summary>
public sealed class OperationNameTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /repos:
            get: { operationId: TARGET, tags: [TAG], responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } }
        """;

    [Theory]
    [InlineData("repos/list", "repos", "ListAsync")]
    [InlineData("repos/list-for-org", "repos", "ListForOrgAsync")]
    [InlineData("code-scanning/list", "code scanning", "ListAsync")]
    [InlineData("repos.list", "Repos", "ListAsync")]
    [InlineData("Repos_list", "Repos", "ListAsync")]
    [InlineData("Repos_listAsync", "Repos", "ListAsync")]
    public void The_tag_is_not_repeated_in_operation_names(string operationId, string tag, string method)
    {
        GeneratorHost host = Host(operationId, tag);

        Assert.Empty(host.CompilerFindings());
        Assert.Contains($"{method}(CancellationToken", Interface(host), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repos/list", "users", "ReposListAsync")]
    [InlineData("reposList", "repos", "ReposListAsync")]
    [InlineData("repos", "repos", "ReposAsync")]
    [InlineData("repos/", "repos", "ReposAsync")]
    [InlineData("repos_list_all", "repos", "ReposListAllAsync")]
    public void Other_operation_ids_keep_their_words(string operationId, string tag, string method) =>
        Assert.Contains($"{method}(CancellationToken", Interface(Host(operationId, tag)), StringComparison.Ordinal);

    [Theory]
    [InlineData("ToString", "ToStringAsync")]
    [InlineData("getHashCode", "GetHashCodeAsync")]
    [InlineData("withResponse", "WithResponseAsync")]
    [InlineData("reposClient", "ReposClientAsync")]
    [InlineData("dispose", "DisposeAsync")]
    public void A_reserved_name_can_still_be_a_method(string operationId, string method)
    {
        GeneratorHost host = Host(operationId, "repos");

        Assert.Empty(host.CompilerFindings());
        Assert.Contains($" {method}(CancellationToken", Interface(host), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_are_named_after_the_whole_operationId() =>
        Assert.Contains("Task<ReposListResponse> ListAsync(", Interface(Host("repos/list", "repos")), StringComparison.Ordinal);

    [Fact]
    public void A_short_name_that_is_taken_becomes_the_full_name()
    {
        GeneratorHost host = GeneratorHost.Create(Document.Replace("TARGET", "list", StringComparison.Ordinal).Replace("TAG", "repos", StringComparison.Ordinal) + """

                post: { operationId: repos/list, tags: [repos], responses: { '204': { description: Done } } }
            """);

        Assert.Empty(host.CompilerFindings());
        Assert.Contains("Task ReposListAsync(", Interface(host), StringComparison.Ordinal);
    }

    private static GeneratorHost Host(string operationId, string tag) => GeneratorHost.Create(
        Document.Replace("TARGET", operationId, StringComparison.Ordinal).Replace("TAG", tag, StringComparison.Ordinal));

    private static string Interface(GeneratorHost host) => host.Files.Single(static file =>
        file.Key.StartsWith('I') && file.Key.EndsWith("Client.g.cs", StringComparison.Ordinal) && file.Key != "IAcmeClient.g.cs").Value;
}
