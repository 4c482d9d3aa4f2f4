using Microsoft.AspNetCore.Http;

namespace TokenServer.Tests;

public class InterceptionTests
{
    [Fact]
    public async Task A_test_can_set_the_exact_response_of_an_operation()
    {
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Intercept = context =>
            {
                if (context.GetOperationId() != "getTokensServiceAccount")
                {
                    return ValueTask.FromResult(false);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return ValueTask.FromResult(true);
            },
        });

        Answer intercepted = await server.GetAsync(Paths.Ci);

        Assert.Equal(HttpStatusCode.NotFound, intercepted.Status);
        Assert.Empty(intercepted.Text);
        Assert.Single((await server.PostAsync(Paths.Ci)).Tokens);
    }

    [Fact]
    public async Task A_response_can_get_lost_after_the_operation_took_effect()
    {
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Intercept = context =>
            {
                if (context.GetOperationId() == "generateTokenServiceAccount")
                {
                    context.Response.OnStarting(() =>
                    {
                        context.Abort();
                        return Task.CompletedTask;
                    });
                }

                return ValueTask.FromResult(false);
            },
        });

        await Assert.ThrowsAsync<HttpRequestException>(() => server.PostAsync(Paths.Ci));

        Assert.Single((await server.GetAsync(Paths.Ci)).Tokens);
    }

    [Theory]
    [InlineData("GET", Paths.Own, "getAllTokens")]
    [InlineData("POST", Paths.Own, "createToken")]
    [InlineData("PUT", $"{Paths.Own}/x", "updateTokenName")]
    [InlineData("DELETE", $"{Paths.Own}/x", "deleteToken")]
    [InlineData("GET", Paths.Customer, "getCustomerTokens")]
    [InlineData("GET", $"{Paths.Customer}/x", "getCustomerToken")]
    [InlineData("PUT", Paths.Revoke, "deleteCustomerToken")]
    [InlineData("GET", Paths.Ci, "getTokensServiceAccount")]
    [InlineData("POST", Paths.Ci, "generateTokenServiceAccount")]
    [InlineData("PUT", $"{Paths.Ci}/x", "updateTokenNameServiceAccount")]
    [InlineData("DELETE", $"{Paths.Ci}/x", "deleteTokenServiceAccount")]
    [InlineData("GET", "/api/v2/nothing", null)]
    public async Task Each_path_and_method_is_the_operation_of_the_document(string method, string path, string? operationId)
    {
        string? called = "none";
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Intercept = context =>
            {
                called = context.GetOperationId();
                return ValueTask.FromResult(true);
            },
        });

        await server.SendAsync(HttpMethod.Parse(method), path);

        Assert.Equal(operationId, called);
    }
}
