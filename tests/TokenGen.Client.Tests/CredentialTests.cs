using Credentials;

namespace TokenGen.Client.Tests;

/// <summary>The credentials that a generated client sends with each operation.</summary>
public sealed class CredentialTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_uses_the_first_complete_set_of_credentials()
    {
        Credential header = DoorsCredential.HeaderKey("key-1");
        Credential query = DoorsCredential.QueryKey("key-2");
        Credential bearer = DoorsCredential.Bearer("key-3");

        Assert.Equal(
            "/both?key=key-2 key-1 -", await SeenAsync(Credential.Combine(bearer, query, header), static all => all.GetBothAsync(Token)));
        Assert.Equal("/both - Bearer key-3", await SeenAsync(Credential.Combine(header, bearer), static all => all.GetBothAsync(Token)));
        Assert.Equal("/both key-1 -", await SeenAsync(header, static all => all.GetBothAsync(Token)));
        Assert.Equal(
            "/closed key-1 -", await SeenAsync(Credential.Combine(query, bearer, header), static all => all.GetClosedAsync(Token)));
        Assert.Equal("/maybe - Bearer key-3", await SeenAsync(Credential.Combine(header, bearer), static all => all.GetMaybeAsync(Token)));
        Assert.Equal("/maybe - -", await SeenAsync(header, static all => all.GetMaybeAsync(Token)));
        Assert.Equal("/open - -", await SeenAsync(
            Credential.Combine(header, bearer, Credential.ApiKeyHeader("X-Any", "x")), static all => all.GetOpenAsync(Token)));
    }

    [Fact]
    public async Task A_certificate_is_not_part_of_a_request()
    {
        Assert.Equal("/certified - -", await SeenAsync(Credential.Bearer("any"), static all => all.GetCertifiedAsync(Token)));
        Assert.Equal("/both - Bearer key-3", await SeenAsync(DoorsCredential.Bearer("key-3"), static all => all.GetBothAsync(Token)));
    }

    [Fact]
    public async Task A_credential_can_be_computed_from_the_request()
    {
        Credential signature = DoorsCredential.Signature(
            static (request, _) => new ValueTask<string>($"{request.Method} {request.RequestUri!.PathAndQuery}"));

        Assert.Equal(
            "/signed?id=a%26b - DPoP GET /signed?id=a%26b", await SeenAsync(signature, static all => all.GetSignedAsync("a&b", Token)));
        Assert.Equal(
            "/signed - DPoP fixed", await SeenAsync(DoorsCredential.Signature("fixed"), static all => all.GetSignedAsync(null, Token)));
    }

    [Fact]
    public async Task An_exception_contains_none_of_several_secrets()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(403, "text/plain", "secret-1, secret-2 and secret-3 are wrong");
        Credential signature = DoorsCredential.Signature(static (_, _) => new ValueTask<string>("secret-3"));
        using DoorsClient client = new(
            server.Address, Credential.Combine(DoorsCredential.HeaderKey("secret-1"), DoorsCredential.Bearer("secret-2"), signature));

        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(() => client.All.GetSignedAsync(null, Token));

        Assert.DoesNotContain("secret-", failure.ToString() + failure.Body, StringComparison.Ordinal);
        Assert.Contains("are wrong", failure.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_credentials_for_one_scheme_are_rejected()
    {
        Assert.Throws<ArgumentException>(() => Credential.Combine(DoorsCredential.Bearer("a"), DoorsCredential.Bearer("b")));
        Assert.Throws<ArgumentException>(() => Credential.Combine());
        Assert.Throws<ArgumentException>(() => Credential.Combine(DoorsCredential.Bearer("a"), null!));
        Assert.DoesNotContain("key-1", Credential.Combine(DoorsCredential.HeaderKey("key-1")).ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> SeenAsync(Credential credential, Func<IAllClient, Task> call)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using DoorsClient client = new(server.Address, credential);
        await call(client.All);
        return $"{server.Last.Target} {server.Last["X-Key"] ?? "-"} {server.Last["Authorization"] ?? "-"}";
    }
}
