using NullTexts;

namespace TokenGen.Client.Tests.Nullable;

/// <summary>Null where the document declares a number, boolean, date or string as plain text.</summary>
public sealed class NullTextTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "null\n")]
    [InlineData(204, "")]
    public async Task An_empty_text_is_null_where_the_document_allows_null(int status, string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, body.Length > 0 ? "text/plain" : null, body);
        using WeatherClient client = new(Strict(server.Address));
        using NullTexts30.WeatherClient client30 = new(Strict(server.Address));
        using NullTexts20.WeatherClient client20 = new(Strict(server.Address));

        Assert.Null(await client.GetLevelAsync(Token));
        Assert.Null(await client.IsWetAsync(Token));
        Assert.Null(await client.GetDayAsync(Token));
        Assert.Null(await client.GetRainAsync(Token));
        Assert.Null(await client.GetSkyAsync(Token));
        Assert.Null(await client.GetSourceAsync(Token));
        Assert.Null(await client30.GetLevelAsync(Token));
        Assert.Null(await client30.GetDayAsync(Token));
        Assert.Null(await client20.GetLevelAsync(Token));
        Assert.True((await client.WithResponse.GetLevelAsync(Token)).IsSuccess);
    }

    [Fact]
    public async Task A_text_that_is_not_null_is_read()
    {
        await using ScriptedServer number = await ScriptedServer.StartAsync(200, "text/plain", "7");
        await using ScriptedServer date = await ScriptedServer.StartAsync(200, "text/plain", "2030-01-02");
        await using ScriptedServer sky = await ScriptedServer.StartAsync(200, "text/plain", "blue");
        using WeatherClient client = new(Strict(number.Address));
        using WeatherClient dateClient = new(Strict(date.Address));
        using NullTexts30.WeatherClient dateClient30 = new(Strict(date.Address));
        using WeatherClient skyClient = new(Strict(sky.Address));

        long? level = await client.GetLevelAsync(Token);
        DateOnly? day = await dateClient.GetDayAsync(Token);
        DateOnly? day30 = await dateClient30.GetDayAsync(Token);
        Sky? blue = await skyClient.GetSkyAsync(Token);

        Assert.Equal(7, level);
        Assert.Equal(new DateOnly(2030, 1, 2), day);
        Assert.Equal(day, day30);
        Assert.Equal(Sky.Blue, blue);
    }

    [Theory]
    [InlineData(200, "", "")]
    [InlineData(200, "null", "null")]
    [InlineData(200, "Rain.", "Rain.")]
    [InlineData(204, "", null)]
    public async Task A_nullable_text_is_null_only_without_content(int status, string body, string? meant)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, body.Length > 0 ? "text/plain" : null, body);
        using WeatherClient client = new(Strict(server.Address));

        string? words = await client.GetWordsAsync(Token);

        Assert.Equal(meant, words);
    }

    [Fact]
    public async Task A_fake_sends_null_as_an_empty_text()
    {
        using WeatherFake fake = new();
        fake.GetLevel.Returns(value: null);
        IWeatherClient client = fake.CreateClient();

        Assert.Null(await client.GetLevelAsync(Token));
    }

    private static ApiClientOptions Strict(Uri address) => new() { BaseAddress = address, Reading = ResponseReading.Strict };
}
