using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TokenGen.Http;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Parameters;

/// <summary>Parameters as a server reads them, and secrets that no text shows.</summary>
public sealed class ParameterWireTests
{
    [Fact]
    public async Task A_server_reads_what_was_written()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            string query = string.Join(' ', context.Request.Query.Select(pair => $"{pair.Key}:{string.Join('/', pair.Value.ToArray())}"));
            string cookies = string.Join(' ', context.Request.Cookies.Select(pair => $"{pair.Key}:{pair.Value}"));
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync($"{target}\n{query}\n{cookies}\n{context.Request.Headers["X-Ids"]}");
        });
        using ApiTokenClient client = new(server.Address);
        ApiRequest request = client.Request("/p/{a}/{b}/x");
        request.Path("a", ["1;2", "3"], JsonCodecs.String.List(), ParameterStyle.Matrix, true);
        request.Path("b", Unsent.Json("""{"r":"|[]'"}"""), JsonCodecs.Element, ParameterStyle.Label, true);
        request.Query("l", ["a&b", "+ ", "é"], JsonCodecs.String.List(), ParameterStyle.Form, true);
        request.Query("p", ["a", "b"], JsonCodecs.String.List(), ParameterStyle.PipeDelimited, false);
        request.Query("d", Unsent.Json("""{"x":{"y":"[z]"}}"""), JsonCodecs.Element, ParameterStyle.DeepObject, true);
        request.Query("r", "[a]/b?c'(d)", JsonCodecs.String, ParameterStyle.Form, true, allowReserved: true);
        request.Cookie("c", Unsent.Json("""{"e":"a;b, é","f":1}"""), JsonCodecs.Element, true);
        request.Header("X-Ids", [1, 2], JsonCodecs.Int32.List(), false);

        string[] seen = (await request.SendAsync(ApiResponses.Text("200"), CancellationToken.None)).Split('\n');

        Assert.Equal(
            "/p/;a=1%3B2;a=3/.r=%7C%5B%5D%27/x?l=a%26b&l=%2B%20&l=%C3%A9&p=a%7Cb&d%5Bx%5D%5By%5D=%5Bz%5D&r=[a]/b?c'(d)", seen[0]);
        Assert.Equal("l:a&b/+ /é p:a|b d[x][y]:[z] r:[a]/b?c'(d)", seen[1]);
        Assert.Equal("e:a;b, é f:1", seen[2]);
        Assert.Equal("1,2", seen[3]);
    }

    [Fact]
    public async Task The_parts_of_a_secret_path_are_masked()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            404, "text/plain", "no first-secret, no second/secret, no second%2Fsecret");
        using ApiTokenClient client = new(server.Address);
        ApiRequest request = client.Request("/p/{tokens}", HttpMethod.Get, "tokens");
        request.Path("tokens", ["first-secret", "second/secret"], JsonCodecs.String.List(), ParameterStyle.Simple, false);

        ApiException error = await Assert.ThrowsAsync<ApiException>(
            () => request.SendAsync(ApiResponses.Text("200"), CancellationToken.None));

        Assert.Equal("no ***, no ***, no ***", error.Body);
    }

    [Fact]
    public async Task Secret_members_are_masked_in_every_place_of_a_request()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            400, "text/plain", "no secret-1 secret-2 secret-3 secret-4 secret-5 secret-6 public");
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiRequest request = connection.CreateRequest(
            new ApiOperation("any", HttpMethod.Get, "/p/{key}") { SecretMembers = ["key", "keys"] });
        request.Path("key", "secret-1", JsonCodecs.String, ParameterStyle.Label, false);
        request.Query("keys", ["secret-2"], JsonCodecs.String.List(), ParameterStyle.Form, true);
        request.Query("d", Unsent.Json("""{"key":{"a":"secret-3"},"b":"public"}"""), JsonCodecs.Element, ParameterStyle.DeepObject, true);
        request.QueryJson("j", Unsent.Json("""[{"KEY":"secret-4"},"public"]"""), JsonCodecs.Element);
        request.Header("key", "secret-5", JsonCodecs.String, false);
        request.CookieJson("c", Unsent.Json("""{"key":["secret-6"]}"""), JsonCodecs.Element);

        ApiException error = await Assert.ThrowsAsync<ApiException>(
            () => request.SendAsync(ApiResponses.Text("200"), CancellationToken.None));

        Assert.Equal("no *** *** *** *** *** *** public", error.Body);
    }
}
