using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using InBrowser;
using Microsoft.Extensions.DependencyInjection;
using TokenGen;

// Runs in a browser: it calls the server that it was loaded from, checks the responses, and sends the list of checks to the server.
const string Token = "00000000-0000-4000-8000-000000000001";
Uri origin = new(args[0]);
StringBuilder report = new();

await CheckAsync("the program runs in a browser", static () => Task.FromResult(OperatingSystem.IsBrowser()));

await CheckAsync("the client's own connection makes calls", async () =>
{
    using WavefrontApiTokenClient client = new(origin, Credential.Bearer("secret"));
    IReadOnlyList<UserApiToken> tokens = await client.ApiToken.GetTokensServiceAccountAsync("sa::ci");
    return tokens.Single().TokenID == Token && tokens.Single().AccountType?.Value == "NEW_ACCOUNT";
});

await CheckAsync("a body is sent", async () =>
{
    using WavefrontApiTokenClient client = new(origin, Credential.Bearer("secret"));
    UserApiToken token = await client.ApiToken.UpdateTokenNameAsync(Token, new UserApiToken { TokenName = "nightly" });
    return token.TokenName == "nightly";
});

await CheckAsync("an error status throws", async () =>
{
    using WavefrontApiTokenClient client = new(origin, Credential.Bearer("secret"));
    try
    {
        await client.ApiToken.GetTokensServiceAccountAsync("sa::gone");
        return false;
    }
    catch (ApiException error)
    {
        return error.StatusCode == HttpStatusCode.NotFound && error.ErrorMessage == "no such account";
    }
});

await CheckAsync("a registered client makes calls", async () =>
{
    ServiceCollection services = new();
    services.AddWavefrontApiTokenClient(options =>
    {
        options.BaseAddress = origin;
        options.Credential = Credential.Bearer("secret");
    });
    await using ServiceProvider provider = services.BuildServiceProvider();
    IReadOnlyList<UserApiToken> tokens =
        await provider.GetRequiredService<IWavefrontApiTokenClient>().ApiToken.GetTokensServiceAccountAsync("sa::ci");
    return tokens.Single().TokenName == "ci";
});

using HttpClient http = new() { BaseAddress = origin };
using StringContent text = new(report.ToString());
using HttpResponseMessage done = await http.PostAsync(new Uri("/done", UriKind.Relative), text);
done.EnsureSuccessStatusCode();

async Task CheckAsync(string what, Func<Task<bool>> check)
{
    string result;
    try
    {
        result = await check() ? $"ok     {what}" : $"NOT OK {what}";
    }
    catch (Exception error) when (error is ApiException or PlatformNotSupportedException or InvalidOperationException
        or HttpRequestException)
    {
        result = $"NOT OK {what}: {error}";
    }

    report.Append(result).Append('\n');
}
