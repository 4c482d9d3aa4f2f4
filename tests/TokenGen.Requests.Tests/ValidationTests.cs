using System.Text.Json;
using Validated;

namespace TokenGen.Requests.Tests;

/// <summary>Checks requests against the limits of the document.</summary>
public sealed class ValidationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Validate_returns_all_problems_with_path_keyword_and_message()
    {
        Order order = new()
        {
            Name = "",
            Note = "long",
            Price = 0.005,
            Count = 10,
            Lines = [new Line { Sku = "x", SkuCode = "abc" }, new Line { Sku = "ok" }, new Line { Sku = "ok" }],
            Tags = ["a", "b", "a", "long"],
            Labels = new Dictionary<string, string> { ["a/b"] = "x", ["c"] = "1" },
            Payment = new Card { Number = "12345" },
            Place = new OrderPlace { Item1 = 91, Item2 = 1 },
            Anything = JsonSerializer.SerializeToElement("abc"),
            Parent = new Order { Name = "toolong" },
        };

        Assert.Equal(
            [
                "$ maxProperties", "$.anything maxLength", "$.count maximum", "$.labels maxProperties", "$.labels['a/b'] pattern", "$.lines maxItems",
                "$.lines[0].sku minLength", "$.lines[0]['sku/code'] maxLength", "$.name minLength", "$.note maxLength", "$.parent.name maxLength",
                "$.payment.number pattern", "$.place[0] maximum", "$.price multipleOf", "$.tags uniqueItems", "$.tags[3] maxLength",
            ],
            order.Validate().Select(static problem => $"{problem.Path} {problem.Keyword}").Order(StringComparer.Ordinal));
        Assert.Contains(order.Validate(), static problem => problem.ToString() == "$.name: It has 0 characters; the minimum is 1.");
        Assert.DoesNotContain("12345", string.Join("; ", order.Validate()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_within_all_limits_has_no_problem()
    {
        Order order = new()
        {
            Name = "🐲🐲🐲🐲🐲",
            Note = null,
            Price = 19.99,
            Count = 9,
            Lines = [new Line { Sku = "ab" }],
            Tags = ["a", "A"],
            Payment = "1234",
            Anything = JsonSerializer.SerializeToElement(new[] { 100 }),
        };

        Assert.Empty(order.Validate());
        Assert.Empty(new Order { Name = "x" }.Validate());
    }

    [Fact]
    public void A_required_member_that_is_not_set_is_a_problem() =>
        Assert.Equal("$.name: It must be set.", Assert.Single(new Order { Name = null! }.Validate()).ToString());

    [Fact]
    public void A_case_of_a_union_is_checked_by_its_own_limits()
    {
        Assert.Equal("$.payment", Assert.Single(new Order { Name = "x", Payment = "123" }.Validate()).Path);
        Assert.Equal(
            "$.payment.codes", Assert.Single(new Order { Name = "x", Payment = new Voucher { Codes = ["a", "b"] } }.Validate()).Path);
    }

    [Fact]
    public void A_derived_object_is_checked_by_the_limits_of_both_types()
    {
        Pet cat = new Cat { Name = "Felix", Lives = 10 };

        Assert.Equal(
            ["$.name", "$.lives"], cat.Validate().Select(static problem => problem.Path).OrderByDescending(static pointer => pointer));
    }

    [Fact]
    public void Every_pattern_and_step_of_allOf_is_checked()
    {
        Order order = new() { Name = "x", Code = "ab", Amount = 6 };

        Assert.Equal(["$.code: It does not match [0-9].", "$.amount: It is not a multiple of 4."], order.Validate()
            .Select(static problem => problem.ToString()).OrderDescending());
        Assert.Empty(new Order { Name = "x", Code = "b1", Amount = 12 }.Validate());
    }

    [Fact]
    public void An_object_that_contains_itself_is_one_problem()
    {
        ValidatedClasses.Tree tree = new() { Size = 1 };
        tree.Left = tree;
        tree.Right = tree;
        tree.Others = [tree, tree];

        IReadOnlyList<ApiValidationProblem> problems = tree.Validate();

        Assert.Single(problems, static problem => problem.Keyword == "depth");
        Assert.Contains(problems, static problem => problem.ToString() == "$.left.size: It is not greater than 1.");
        Assert.InRange(problems.Count, 2, 100);
    }

    [Fact]
    public async Task A_call_that_breaks_limits_is_not_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ValidatedClient client = Client(server);

        ApiValidationException error = await Assert.ThrowsAsync<ApiValidationException>(
            () => client.ListOrdersAsync("EU", 101, ["a", "bb", "bb", "cc"], Token));

        Assert.Equal(0, server.Count);
        Assert.Equal(ApiErrorKind.InvalidRequest, error.Kind);
        Assert.Equal(
            ["X-Region pattern", "ids maxItems", "ids uniqueItems", "ids[0] minLength", "limit maximum"],
            error.Problems.Select(static problem => $"{problem.Parameter}{problem.Path[1..]} {problem.Keyword}")
                .Order(StringComparer.Ordinal));
        Assert.StartsWith("listOrders was not sent: 5 values break limits of the document. ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_checked_before_it_is_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ValidatedClient client = Client(server);

        ApiValidationException error = await Assert.ThrowsAsync<ApiValidationException>(
            () => client.CreateOrderAsync(new Order { Name = "toolong" }, Token));
        ApiValidationException list = await Assert.ThrowsAsync<ApiValidationException>(
            () => client.ReplaceOrdersAsync([new Order { Name = "x", Count = 0 }, new Order { Name = "x", Count = 0 }], Token));

        Assert.Equal("createOrder was not sent: a value breaks a limit of the document. $.name: It has 7 characters; the maximum is 5.", error.Message);
        Assert.Equal(["$[0].count", "$[1].count", "$"], list.Problems.Select(static problem => problem.Path));
        Assert.Equal(0, server.Count);
    }

    [Fact]
    public async Task A_valid_call_is_sent_and_so_is_any_call_without_the_option()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ValidatedClient checking = Client(server);
        using ValidatedClient client = new(new ApiClientOptions { BaseAddress = server.Address });

        await checking.CreateOrderAsync(new Order { Name = "ok" }, Token);
        await checking.ListOrdersAsync("eu", cancellationToken: Token);
        await client.CreateOrderAsync(new Order { Name = "toolong" }, Token);

        Assert.Equal(3, server.Count);
    }

    [Fact]
    public void A_type_that_no_request_contains_has_no_Validate() =>
        Assert.False(typeof(Receipt).IsAssignableTo(typeof(TokenGen.Validation.IApiValidated)));

    private static ValidatedClient Client(ScriptedServer server) =>
        new(new ApiClientOptions { BaseAddress = server.Address, ValidateRequests = true });
}
