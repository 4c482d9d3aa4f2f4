namespace TokenGen.Generator.Tests.Naming;

/// <summary>The rules of names: docs/architecture.md, "Names".</summary>
public sealed class NameRuleTests
{
    private const string Person =
        "{ type: object, required: [city], properties: { city: { type: string }, level: { type: string, enum: [a, b] } } }";

    [Theory]
    [InlineData("'@type': { type: string }, type: { type: integer }, '$ref_count': { type: string }, ref_count: { type: integer }")]
    [InlineData("type: { type: integer }, '@type': { type: string }, ref_count: { type: integer }, '$ref_count': { type: string }")]
    public void The_member_that_needs_no_cleaning_has_the_plain_name(string properties)
    {
        string thing = Compiled($"  /thing: {{ get: {{ operationId: getThing, responses: {Json($"{{ type: object, properties: {{ {properties} }} }}")} }} }}").Files["GetThingResponse.g.cs"];

        Assert.Contains("public long? Type", thing, StringComparison.Ordinal);
        Assert.Contains("public string? TypeValue", thing, StringComparison.Ordinal);
        Assert.Contains("public long? RefCount", thing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$filter", "filter")]
    [InlineData("filter", "$filter")]
    public void The_parameter_that_needs_no_cleaning_has_the_plain_name(string one, string other)
    {
        string client = Client($$"""
              /things:
                get:
                  operationId: listThings
                  parameters: [{ name: '{{one}}', in: query, schema: { type: {{TypeOf(one)}} } }, { name: '{{other}}', in: query, schema: { type: {{TypeOf(other)}} } }]
                  responses: { '204': { description: Done } }
            """);

        Assert.Contains("long? filter = null", client, StringComparison.Ordinal);
        Assert.Contains("string? filterQuery = null", client, StringComparison.Ordinal);

        static string TypeOf(string name) => name == "filter" ? "integer" : "string";
    }

    [Fact]
    public void Enum_values_and_schemas_that_need_no_cleaning_have_the_plain_name()
    {
        GeneratorHost host = Compiled(
            "  /a: { get: { operationId: getA, responses: " + Json("{ $ref: '#/components/schemas/Kind' }") + " } }",
            "    Kind: { type: string, enum: ['+one', one, 'is-open', is_open] }\n    $Kind: { type: string, enum: [x, y] }");

        Assert.Contains("public static readonly Kind One = new(\"one\");", host.Files["Kind.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static readonly Kind IsOpen = new(\"is_open\");", host.Files["Kind.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("createOrder", "createPerson")]
    [InlineData("createPerson", "createOrder")]
    public void A_body_type_is_named_after_its_own_operation(string first, string second)
    {
        string paths = Post(first, Person) + "\n" + Post(second, Person);
        GeneratorHost whole = Compiled(paths);
        GeneratorHost filtered = GeneratorHost.Create(Document(paths), metadata: ("Operations", "createPerson"));

        foreach (GeneratorHost host in new[] { whole, filtered })
        {
            Assert.Contains(
                "CreatePersonAsync(CreatePersonRequest body", host.Files["IAcmeClient.Operations.g.cs"], StringComparison.Ordinal);
            Assert.Contains("public CreatePersonRequestLevel? Level", host.Files["CreatePersonRequest.g.cs"].Replace("Optional<CreatePersonRequestLevel>", "CreatePersonRequestLevel?", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Equal_parameters_of_several_operations_share_a_type_and_different_ones_do_not()
    {
        string equal = string.Join("\n", Enumerable.Range(1, 8).Select(number => List("list" + number, "order", "[asc, desc]")));

        GeneratorHost one = Compiled(equal);
        GeneratorHost most = Compiled(equal + "\n" + List("listAll", "order", "[up, down]"));
        GeneratorHost two = Compiled(List("list1", "order", "[asc, desc]") + "\n" + List("listAll", "order", "[up, down]"));

        Assert.Equal(["Order.g.cs"], one.Files.Keys.Where(static file => file.EndsWith("Order.g.cs", StringComparison.Ordinal)));
        Assert.Equal(["ListAllOrder.g.cs", "Order.g.cs"], most.Files.Keys.Where(static file =>
            file.EndsWith("Order.g.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("ListAllOrder.g.cs", two.Files.Keys);
        Assert.Contains("List1Order.g.cs", two.Files.Keys);
        Assert.DoesNotContain("Order.g.cs", two.Files.Keys);
    }

    [Fact]
    public void A_parameter_component_shares_its_type_with_equal_parameters()
    {
        const string Values = "{ type: string, enum: [asc, desc] }";
        string client = Compiled(
            List("listA", "direction", "[asc, desc]") + $"\n  /b: {{ get: {{ operationId: listB, parameters: [{{ $ref: '#/components/parameters/direction' }}], responses: {{ '204': {{ description: Done }} }} }} }}",
            "    Unused: { type: string }\n  parameters: { direction: { name: direction, in: query, schema: " + Values + " } }").Files["IAcmeClient.Operations.g.cs"];

        Assert.Contains("ListAAsync(Direction? direction = null", client, StringComparison.Ordinal);
        Assert.Contains("ListBAsync(Direction? direction = null", client, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inline_schema_is_shared_under_its_title()
    {
        const string Titled =
            "{ type: object, properties: { home: { title: Postal address, type: object, properties: { city: { type: string } } } } }";
        GeneratorHost host = Compiled(Post("createOrder", Titled) + "\n" + Post("createPerson", Titled));

        Assert.Contains("PostalAddress.g.cs", host.Files.Keys);
        Assert.DoesNotContain("CreateOrderRequestHome.g.cs", host.Files.Keys);
    }

    [Fact]
    public void The_status_distinguishes_responses_of_one_operation()
    {
        GeneratorHost host = Compiled("""
              /things:
                put:
                  operationId: putThing
                  responses:
                    '201': { description: Made, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
                    '200': { description: Kept, content: { application/json: { schema: { type: object, properties: { old: { type: string } } } } } }
            """);

        Assert.Contains("PutThingResponse.g.cs", host.Files.Keys);
        Assert.Contains("PutThing201Response.g.cs", host.Files.Keys);
        Assert.Contains("Old", host.Files["PutThingResponse.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_named_like_the_other_types_of_their_operation()
    {
        string parameters = string.Join(
            ", ", Enumerable.Range(1, 6).Select(static number => $"{{ name: p{number}, in: query, schema: {{ type: string }} }}"));
        GeneratorHost host = Compiled($"  /issues: {{ get: {{ operationId: issues/list, tags: [issues], parameters: [{parameters}], responses: {Json("{ type: object, properties: { a: { type: string } } }")} }} }}");

        Assert.Contains("IssuesListOptions.g.cs", host.Files.Keys);
        Assert.Contains("IssuesListResponse.g.cs", host.Files.Keys);
    }

    [Fact]
    public void Type_names_have_at_most_60_letters_if_operation_and_member_make_them_unique()
    {
        const string Deep = "{ type: object, properties: { settings: { type: object, properties: { notifications: { type: object, properties: { preferences: { type: object, properties: { a: { type: string } } } } } } } } }";
        GeneratorHost host = Compiled(
            Post("updateOrganizationMemberAccount", Deep) + "\n" + Post("update", Deep.Replace("a:", "b:", StringComparison.Ordinal)));

        Assert.Contains("UpdateOrganizationMemberAccountPreferences.g.cs", host.Files.Keys);
        Assert.All(host.Files.Keys, static file => Assert.InRange(file.Split('.')[0].Length, 1, 60));
    }

    [Theory]
    [InlineData("IN_TRANSIT", "InTransit")]
    [InlineData("IS_OPEN", "IsOpen")]
    [InlineData("in_transit", "InTransit")]
    [InlineData("ID", "ID")]
    [InlineData("IP_Address", "IPAddress")]
    public void Two_capitals_are_a_word_unless_the_document_spells_an_acronym(string value, string name)
    {
        GeneratorHost host = Compiled("  /a: { get: { operationId: getA, responses: " + Json("{ $ref: '#/components/schemas/Kind' }") + " } }", $"    Kind: {{ type: string, enum: ['{value}', other] }}");

        Assert.Contains($"public static readonly Kind {name} =", host.Files["Kind.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_is_doubled()
    {
        GeneratorHost host = Compiled("""
              /stream:
                post:
                  operationId: stream
                  responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } }, text/event-stream: { schema: { type: string } } } } }
              /response:
                get:
                  operationId: get_response
                  responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
            """);

        Assert.Contains(" StreamItemsAsync(", host.Files["IAcmeClient.Operations.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Task<GetResponse> GetResponseAsync(", host.Files["IAcmeClient.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_without_a_tag_are_methods_of_the_client()
    {
        GeneratorHost host = Compiled(List("listPets", "order", "[asc, desc]") + "\n" + Post("pets", Person)
            .Replace("operationId: pets,", "operationId: pets, tags: [Pets],", StringComparison.Ordinal));

        Assert.Contains("Task ListPetsAsync(", host.Files["IAcmeClient.Operations.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "public partial interface IAcmeClientWithResponse", host.Files["IAcmeClient.Operations.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Default", string.Concat(host.Files.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public void A_get_with_an_empty_form_takes_no_body()
    {
        string client = Client("""
              /balance:
                get:
                  operationId: getBalance
                  requestBody: { required: false, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: {} } } } }
                  responses: { '204': { description: Done } }
            """);

        Assert.Contains("Task GetBalanceAsync(CancellationToken cancellationToken = default);", client, StringComparison.Ordinal);
    }

    private static string Client(string paths) => Compiled(paths).Files["IAcmeClient.Operations.g.cs"];

    private static GeneratorHost Compiled(string paths, string schemas = "    Unused: { type: string }")
    {
        GeneratorHost host = GeneratorHost.Create(Document(paths, schemas));
        Assert.Empty(host.CompilerFindings());
        return host;
    }

    private static string Document(string paths, string schemas = "    Unused: { type: string }") =>
        $"openapi: 3.1.0\ninfo: {{ title: Acme, version: '1' }}\npaths:\n{paths}\ncomponents:\n  schemas:\n{schemas}\n";

    private static string Json(string schema) =>
        $"{{ '200': {{ description: OK, content: {{ application/json: {{ schema: {schema} }} }} }} }}";

    private static string Post(string id, string schema) =>
        $"  /{id}: {{ post: {{ operationId: {id}, requestBody: {{ required: true, content: {{ application/json: {{ schema: {schema} }} }} }}, responses: {{ '204': {{ description: Done }} }} }} }}";

    private static string List(string id, string parameter, string values) =>
        $"  /{id}: {{ get: {{ operationId: {id}, parameters: [{{ name: {parameter}, in: query, schema: {{ type: string, enum: {values} }} }}], responses: {{ '204': {{ description: Done }} }} }} }}";
}
