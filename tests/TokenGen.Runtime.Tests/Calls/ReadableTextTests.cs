using System.Text;
using TokenGen.Http;
using TokenGen.Json;
using TokenGen.Text;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Texts for people are one line of limited length, without characters that forge lines or reverse texts.</summary>
public sealed class ReadableTextTests
{
    [Theory]
    [InlineData("{\"a\\n2030-01-01 all is well\":\"x\"}", "$['a\\u000a2030-01-01 all is well']")]
    [InlineData("{\"\\u202eevil\":\"x\"}", "$['\\u202eevil']")]
    [InlineData("{\"\\u001b[31mred\":\"x\"}", "$['\\u001b[31mred']")]
    [InlineData("{\"a\\u2028b\\u0085\":\"x\"}", "$['a\\u2028b\\u0085']")]
    public async Task A_name_from_the_server_stays_on_its_line(string json, string expectedPath)
    {
        ApiResponseFormatException error = await MapOfNumbersAsync(json);

        Assert.Equal(expectedPath, error.Path);
        Assert.DoesNotContain(error.Message, PlainText.IsHidden);
        Assert.Contains(expectedPath, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_4_MB_is_shortened_in_message_and_path()
    {
        ApiResponseFormatException error = await MapOfNumbersAsync("{\"" + new string('n', 4 * 1024 * 1024) + "\":\"x\"}");

        Assert.InRange(error.Path.Length, 100, 1100);
        Assert.InRange(error.Message.Length, 100, 1300);
        Assert.Contains("Expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_message_is_limited_and_free_of_control_characters()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            500, "text/plain", "one\n\u202etwo\u001b[31m \u0000" + new string('w', 100_000));
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("x"));

        Assert.StartsWith("one\n\uFFFDtwo [31m", error.ErrorMessage, StringComparison.Ordinal);
        Assert.InRange(error.ErrorMessage!.Length, 4000, 4100);
        Assert.InRange(error.Message.Length, 100, 400);
        Assert.DoesNotContain(error.Message, PlainText.IsHidden);
    }

    [Fact]
    public async Task An_error_with_an_invalid_member_name_still_has_its_message()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(
            400, """{"\ud800":1,"message":"no such token","trackingId":"7"}""");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("x"));

        Assert.Equal((ApiErrorKind.Json, "no such token"), (error.Kind, error.ErrorMessage));
    }

    [Fact]
    public async Task An_operation_id_with_a_line_break_adds_no_line_to_a_message()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(500, "text/plain", "no");
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("get\nall is well", HttpMethod.Get, "/"));

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => request.SendAsync(ApiResponses.Text("200"), default));

        Assert.Equal("get all is well failed with HTTP 500: no.", error.Message);
        Assert.Equal("get\nall is well", error.OperationId);
    }

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData(" a \t\r\n  b ", "a b")]
    [InlineData("a\u200Eb\u2066c\uFEFF", "a\uFFFDb\uFFFDc\uFFFD")]
    [InlineData("0123456789", "01234567…")]
    [InlineData("0123456\ud83d\ude00", "0123456…")]
    public void A_text_becomes_one_line(string text, string expected) => Assert.Equal(expected, PlainText.OneLine(text, 8));

    // The test runner would replace such characters in the data of a theory.
    [Fact]
    public void A_lone_surrogate_is_replaced() =>
        Assert.Equal("\ud83d\ude00 \uFFFD x \uFFFD", PlainText.OneLine("\ud83d\ude00 \ud83d x \ude00", 8));

    [Fact]
    public void The_names_of_headers_are_one_bounded_line()
    {
        ApiHeaders headers = new(
            Enumerable.Range(0, 1000).Select(static i => KeyValuePair.Create<string, IEnumerable<string>>($"X-{i}\n", ["1"])));

        Assert.StartsWith("X-0 , X-1 , X-2 ,", headers.ToString(), StringComparison.Ordinal);
        Assert.InRange(headers.ToString().Length, 900, 1001);
    }

    private static async Task<ApiResponseFormatException> MapOfNumbersAsync(string json)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json));
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("numbers", HttpMethod.Get, "/"));
        return await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => request.SendAsync(ApiResponses.Json("200", JsonCodecs.Int64.Map()), default));
    }
}
