using System.Net;
using System.Text;
using System.Text.Json;
using Hooks;
using Microsoft.AspNetCore.Http;

namespace TokenGen.Client.Tests;

/// <summary>Webhooks that an ASP.NET Core endpoint receives.</summary>
public sealed class WebhookTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_is_read_from_the_request_that_brings_it()
    {
        Pet? received = null;
        await using ScriptedServer endpoint = await ScriptedServer.StartAsync(async context =>
        {
            received = await AcmeWebhooks.NewPet.ReadAsync(context.Request.Body, context.RequestAborted);
            context.Response.StatusCode = 204;
        });

        HttpStatusCode status = await PostAsync(endpoint, """{"id":7,"name":"Bo","colour":"red"}""");

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Equal((7, "Bo"), (received!.Id, received.Name));
        Assert.Equal("red", Assert.Single(received.AdditionalProperties).Value.GetString());
    }

    [Fact]
    public async Task A_callback_is_read_and_responded_to_with_the_types_of_the_document()
    {
        await using ScriptedServer endpoint = await ScriptedServer.StartAsync(async context =>
        {
            SubscribeOnReadingPayload reading = await AcmeWebhooks.SubscribeOnReading.ReadAsync(
                context.Request.Body, context.RequestAborted);
            await context.Response.WriteAsync(
                JsonSerializer.Serialize(new Instruction { Wait = (long)reading.Value }), context.RequestAborted);
        });
        using HttpClient sender = new();

        using HttpResponseMessage response = await sender.PostAsync(
            endpoint.Address, new StringContent("""{"value":21,"unit":"K"}"""), Token);

        Assert.Equal("""{"wait":21}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public void A_body_that_differs_is_reported_with_its_place_and_without_values()
    {
        JsonException wrong = Assert.Throws<JsonException>(
            () => AcmeWebhooks.KeysRotated.Read("""[{"key":"hunter2","expires":"hunter3"}]"""u8));

        Assert.Equal("$[0].expires", wrong.Path);
        Assert.DoesNotContain("hunter", wrong.ToString(), StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => AcmeWebhooks.NewPet.Read([]));
        Assert.Throws<JsonException>(() => AcmeWebhooks.NewPet.Read("""{"id":1}"""u8));
    }

    [Fact]
    public void Secrets_of_a_webhook_are_in_its_members_and_not_in_its_text()
    {
        Key key = Assert.Single(AcmeWebhooks.KeysRotated.Read("""[{"key":"hunter2"}]"""u8));

        Assert.Equal("hunter2", key.KeyValue);
        Assert.DoesNotContain("hunter2", key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_a_body_if_the_document_allows_it_but_a_byte_order_mark_is_not()
    {
        Assert.Null(AcmeWebhooks.Ended.Read("null"u8));
        Assert.Equal("a", AcmeWebhooks.Ended.Read([0xEF, 0xBB, 0xBF, .. """{"id":"a"}"""u8])!.Id);
    }

    private static async Task<HttpStatusCode> PostAsync(ScriptedServer endpoint, string json)
    {
        using HttpClient sender = new();
        using StringContent body = new(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await sender.PostAsync(endpoint.Address, body, Token);
        return response.StatusCode;
    }
}
