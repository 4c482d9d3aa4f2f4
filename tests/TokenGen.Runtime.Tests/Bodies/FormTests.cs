using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TokenGen.Http;
using TokenGen.Json;
using TokenGen.Runtime.Tests.Parameters;
using Wavefront;

namespace TokenGen.Runtime.Tests.Bodies;

/// <summary>Bodies of type application/x-www-form-urlencoded (OpenAPI 3, "Encoding Object").</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("""{"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","n":1.5,"yes":true}""", "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&n=1.5&yes=true")]
    [InlineData("""{"list":["a","b",null]}""", "list=a&list=b")]
    [InlineData("""{"list":[{"a":1},{"b":2}]}""", "list=%7B%22a%22%3A1%7D&list=%7B%22b%22%3A2%7D")]
    [InlineData("""{"list":[],"none":null,"empty":""}""", "empty=")]
    [InlineData("{}", "")]
    [InlineData("""{"a&b=c":"d&e=f+g h\r\n"}""", "a%26b%3Dc=d%26e%3Df%2Bg%20h%0D%0A")]
    // The example "URL Encoded Form with JSON Values", with "%20" instead of "+" for a space.
    [InlineData(
        """{"id":"f8","address":{"streetAddress":"123 Example Dr.","city":"Somewhere","state":"CA","zip":"99999+1234"}}""",
        "id=f8&address=%7B%22streetAddress%22%3A%22123%20Example%20Dr.%22%2C%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234%22%7D")]
    public async Task The_defaults_of_the_specification(string json, string expected) => Assert.Equal(expected, await TextAsync(json));

    [Theory]
    [InlineData(ParameterStyle.Form, true, false, null, "v=0&R=100&G=200")]
    [InlineData(ParameterStyle.Form, false, false, null, "v=0&color=R,100,G,200")]
    [InlineData(ParameterStyle.SpaceDelimited, false, false, null, "v=0&color=R%20100%20G%20200")]
    [InlineData(ParameterStyle.DeepObject, true, false, null, "v=0&color%5BR%5D=100&color%5BG%5D=200")]
    [InlineData(ParameterStyle.Form, true, false, "application/json", "v=0&color=%7B%22R%22%3A100%2C%22G%22%3A200%7D")]
    public async Task A_member_may_have_an_encoding_of_its_own(
        ParameterStyle style, bool explode, bool allowReserved, string? contentType, string expected) =>
        Assert.Equal(expected, await TextAsync(
            """{"v":0,"color":{"R":100,"G":200}}""", new FormField("color", style, explode, allowReserved, contentType)));

    [Fact]
    public async Task Lists_and_texts_may_have_encodings_of_their_own()
    {
        const string Json = """{"list":["a","b"],"text":"x/y"}""";

        Assert.Equal("list=a,b&text=x%2Fy", await TextAsync(Json, new FormField("list", ParameterStyle.Form, false, false, null)));
        Assert.Equal("list%5B0%5D=a&list%5B1%5D=b&text=x%2Fy", await TextAsync(
            Json, new FormField("list", ParameterStyle.DeepObject, true, false, null)));
        Assert.Equal("list=a&list=b&text=x/y", await TextAsync(Json, new FormField("text", ParameterStyle.Form, true, true, null)));
        // The example of the specification: a string as application/json keeps its quotes.
        Assert.Equal("list=a&list=b&text=%22x%2Fy%22", await TextAsync(
            Json, new FormField("text", ParameterStyle.Form, true, false, "application/json")));
        Assert.Equal(
            "list=a&list=b&text=x%2Fy", await TextAsync(Json, new FormField("text", ParameterStyle.Form, true, false, "text/plain")));
    }

    [Fact]
    public async Task A_server_reads_what_was_written()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            IFormCollection form = await context.Request.ReadFormAsync();
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(
                $"{context.Request.ContentType} {context.Request.ContentLength} " +
                string.Join(' ', form.Select(pair => $"{pair.Key}:{string.Join('|', pair.Value.ToArray())}")));
        });
        using ApiTokenClient client = new(server.Address);
        ApiRequest request = client.Request("/f", HttpMethod.Post);
        request.FormBody(Unsent.Json("""{"a&":"b=c+d é😀","list":["x","y"],"o":{"k":[1]}}"""), JsonCodecs.Element);

        Assert.Equal(
            """application/x-www-form-urlencoded 75 a&:b=c+d é😀 list:x|y o:{"k":[1]}""",
            await request.SendAsync(ApiResponses.Text("200"), CancellationToken.None));
    }

    [Fact]
    public void Only_an_object_is_a_form()
    {
        using ApiRequest request = Unsent.Request("/f", HttpMethod.Post);
        request.FormBody(null, JsonCodecs.String.Map());

        Assert.Null(request.Content);
        Assert.Throws<ArgumentException>("body", () => request.FormBody([1], JsonCodecs.Int32.List()));
    }

    [Fact]
    public async Task Secret_members_are_masked_when_the_server_repeats_them()
    {
        const string Secret = "se cret/\"ß\"-1";
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            400, "text/plain", $"bad: {Secret} {Uri.EscapeDataString(Secret)} public-name");
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiOperation operation = new("create", HttpMethod.Post, "/f") { SecretMembers = ["password"] };
        ApiRequest request = connection.CreateRequest(operation);
        request.FormBody(JsonElement.Parse(JsonSerializer.Serialize(new { name = "public-name", inner = new { password = Secret } })), JsonCodecs.Element);

        ApiException error = await Assert.ThrowsAsync<ApiException>(
            () => request.SendAsync(ApiResponses.Text("200"), CancellationToken.None));

        Assert.Equal("bad: *** *** public-name", error.Body);
    }

    private static async Task<string> TextAsync(string json, params FormField[] fields)
    {
        using ApiRequest request = Unsent.Request("/f", HttpMethod.Post);
        request.FormBody(Unsent.Json(json), JsonCodecs.Element, fields);
        Assert.Equal("application/x-www-form-urlencoded", request.Content!.Headers.ContentType!.ToString());
        return Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync());
    }
}
