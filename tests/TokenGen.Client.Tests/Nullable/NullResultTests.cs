using NullResults;

namespace TokenGen.Client.Tests.Nullable;

/// <summary>Nullable results and request bodies.</summary>
public sealed class NullResultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "application/json", "null")]
    [InlineData(200, "application/json", "")]
    [InlineData(204, null, "")]
    public async Task A_result_that_may_be_null_is_null(int status, string? contentType, string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, contentType, body);
        using KitchenClient client = new(server.Address);

        Oven? oven = await client.Kitchen.GetOvenAsync(Token);
        long? guests = await client.Kitchen.CountGuestsAsync(Token);
        Course? course = await client.Kitchen.GetCourseAsync(Token);

        Assert.Null(oven);
        Assert.Null(guests);
        Assert.Null(course);
        Assert.Null(await client.Kitchen.GetPanAsync(Token));
    }

    [Fact]
    public async Task A_complete_response_with_a_null_body_is_a_success()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "null");
        using KitchenClient client = new(server.Address);

        ApiResponse<Oven?> oven = await client.Kitchen.WithResponse.GetOvenAsync(Token);
        ApiResponse<long?> guests = await client.Kitchen.WithResponse.CountGuestsAsync(Token);

        Assert.True(oven.IsSuccess);
        Assert.Null(oven.Body);
        Assert.True(guests.IsSuccess);
        Assert.Null(guests.Body);
    }

    [Fact]
    public async Task A_result_that_may_be_null_is_read_when_it_is_there()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "7");
        using KitchenClient client = new(server.Address);

        Assert.Equal(7, await client.Kitchen.CountGuestsAsync(Token));
    }

    [Fact]
    public async Task Strict_reading_accepts_a_null_that_the_document_allows()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "null");
        using KitchenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        Assert.Null(await client.Kitchen.GetOvenAsync(Token));
        Assert.Null(await client.Kitchen.GetCourseAsync(Token));
    }

    [Fact]
    public async Task A_body_that_may_be_null_is_sent_as_null()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using KitchenClient client = new(server.Address);

        await client.Kitchen.SetMenuAsync(null, Token);
        Assert.Equal("null", server.Last.Body);
        await client.Kitchen.SetMenuAsync(new Oven { Degrees = 200 }, Token);
        Assert.Equal("""{"degrees":200}""", server.Last.Body);
        await client.Kitchen.SetHoursAsync(null, Token);
        Assert.Equal("null", server.Last.Body);
    }

    [Fact]
    public async Task Pages_end_with_a_page_that_is_null()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
                context.Response, calls++ == 0 ? """{"orders":["soup"],"next":"2"}""" : "null");
        });
        using KitchenClient client = new(server.Address);

        List<string> orders = [];
        await foreach (string order in client.Kitchen.ListOrdersAllAsync().WithCancellation(Token))
        {
            orders.Add(order);
        }

        Assert.Equal(["soup"], orders);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_fake_responds_with_null()
    {
        using KitchenFake fake = new();
        fake.Kitchen.GetOven.Returns(value: null);
        fake.Kitchen.CountGuests.Returns(value: null);
        IKitchenClient client = fake.CreateClient();

        Assert.Null(await client.Kitchen.GetOvenAsync(Token));
        Assert.Null(await client.Kitchen.CountGuestsAsync(Token));
    }
}
