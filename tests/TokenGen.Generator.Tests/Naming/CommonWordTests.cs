namespace TokenGen.Generator.Tests.Naming;

/// <summary>Words that all operations or tags of a document share.</summary>
public sealed class CommonWordTests
{
    [Theory]
    [InlineData("GET /api/v1/users get_api_v1_users", "GetUsersAsync")]
    [InlineData("GET /api/v1/users getApiV1Users", "GetUsersAsync")]
    [InlineData("GET /api/v1/users api_v1_users_list", "UsersListAsync")]
    [InlineData("GET /api/v1/users", "GetUsersAsync")]
    [InlineData("GET /users/ read_users_users__get", "ReadUsersAsync")]
    [InlineData("GET /users/{user_id} read_user_users__user_id__get", "ReadUserAsync")]
    [InlineData("GET /users listUsers", "ListUsersAsync")]
    [InlineData("GET /users/{id} users_get", "UsersGetAsync")]
    public void Common_path_prefixes_and_FastAPI_suffixes_are_dropped(string operation, string method) =>
        Assert.Contains($" {method}(", Client(null, operation), StringComparison.Ordinal);

    [Fact]
    public void A_word_that_not_all_paths_begin_with_stays() =>
        Assert.Contains(
            " GetApiV1UsersAsync(", Client(null, "GET /api/v1/users get_api_v1_users", "GET /health get_health"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/health", "GetUsersAsync")]
    [InlineData("/users", "GetApiV1UsersAsync")]
    public void One_path_of_ten_may_lack_the_common_words_unless_it_is_the_rest_of_another_path(string other, string method)
    {
        IEnumerable<string> operations = "pets orders toys shops carts items prices roles users".Split(' ')
            .Select(static name => $"GET /api/v1/{name}");

        Assert.Contains($" {method}(", Client(null, [.. operations, "GET " + other]), StringComparison.Ordinal);
    }

    [Fact]
    public void One_path_of_nine_may_not_lack_the_common_words() =>
        Assert.Contains(
            " GetApiV1UsersAsync(",
            Client(null, [.. "pets orders toys shops carts items roles users".Split(' ')
                .Select(static name => $"GET /api/v1/{name}"), "GET /health"]),
            StringComparison.Ordinal);

    [Fact]
    public void The_root_path_has_no_word_in_common_with_others() =>
        Assert.Contains(" GetApiV1UsersAsync(", Client(null, "GET /", "GET /api/v1/users"), StringComparison.Ordinal);

    [Fact]
    public void A_single_resource_keeps_its_word() =>
        Assert.Contains(
            " GetPetsByIdAsync(", Client(null, "GET /pets", "GET /pets/{id}", "GET /pets/{id}/photos"), StringComparison.Ordinal);

    [Fact]
    public void A_short_name_goes_to_the_operation_with_exactly_that_name()
    {
        string client = Client(null, "GET /users/ list_users__get", "GET /pets list");

        Assert.Contains(" ListAsync(", client, StringComparison.Ordinal);
        Assert.Contains(" ListUsersGetAsync(", client, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Files", "Users")]
    [InlineData("Keep", "FilesV1", "UsersV1")]
    public void A_common_suffix_of_tags_is_dropped_unless_the_project_keeps_it(string? setting, string first, string second)
    {
        GeneratorHost host = Host(setting, "GET /files listFiles FilesV1", "GET /users listUsers UsersV1");

        Assert.Contains($"I{first}Client {first} {{ get; }}", host.Files["AcmeClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"I{second}Client {second} {{ get; }}", host.Files["AcmeClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Files V1", "Files V2", "FilesV1")]
    [InlineData("FilesV1", "Users", "FilesV1")]
    [InlineData("pet-controller", "user-controller", "Pet")]
    public void A_tag_keeps_its_distinguishing_words(string first, string second, string property)
    {
        GeneratorHost host = Host(null, "GET /a listA " + first, "GET /b listB " + second);

        Assert.Contains($" {property} {{ get; }}", host.Files["AcmeClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Pinned_words_are_dropped_even_if_the_document_gets_other_paths() =>
        Assert.Contains(
            " GetUsersAsync(", Client("api v1", "GET /api/v1/users get_api_v1_users", "GET /health get_health"), StringComparison.Ordinal);

    [Fact]
    public void Kept_words_are_kept() =>
        Assert.Contains(" ReadUsersUsersGetAsync(", Client("Keep", "GET /users/ read_users_users__get"), StringComparison.Ordinal);

    private static string Client(string? setting, params string[] operations) =>
        Host(setting, operations).Files["IAcmeClient.Operations.g.cs"];

    /// <summary>Operations as method, path, operationId and tag.</summary>
    private static GeneratorHost Host(string? setting, params string[] operations)
    {
        string paths = string.Join("\n", operations.Select(static operation =>
        {
            string[] parts = operation.Split(' ', 4);
            string id = parts.Length > 2 ? $"operationId: {parts[2]}, " : "";
            string tag = parts.Length > 3 ? $"tags: ['{parts[3]}'], " : "";
            return $"  {parts[1]}: {{ {parts[0].ToLowerInvariant()}: {{ {id}{tag}responses: {{ '204': {{ description: Done }} }} }} }}";
        }));
        string document = $"openapi: 3.1.0\ninfo: {{ title: Acme, version: '1' }}\npaths:\n{paths}\n";
        GeneratorHost host = setting is null
            ? GeneratorHost.Create(document)
            : GeneratorHost.Create(document, metadata: ("CommonWords", setting));
        Assert.Empty(host.CompilerFindings());
        return host;
    }
}
