namespace TokenServer.Tests;

public class TokenLimitTests
{
    private const string Refusal = "The account has as many api tokens as it may have.";

    [Fact]
    public async Task The_twenty_first_token_of_a_service_account_is_rejected()
    {
        await using TestServer server = await TestServer.StartAsync();
        for (int i = 1; i <= 20; i++)
        {
            Assert.Equal(i, (await server.PostAsync(Paths.Ci)).Tokens.Count);
        }

        (await server.PostAsync(Paths.Ci)).IsErrorEnvelope(HttpStatusCode.BadRequest, Refusal);

        Assert.Equal(20, (await server.GetAsync(Paths.Ci)).Tokens.Count);
        Assert.Single((await server.PostAsync($"{Paths.Own}/serviceaccount/sa::deploy")).Tokens);
    }

    [Fact]
    public async Task The_limit_applies_to_own_tokens_and_a_deletion_makes_room()
    {
        await using TestServer server = await TestServer.StartAsync(new() { TokensPerAccount = 2 });
        string created = (await server.PostAsync(Paths.Own)).Tokens[^1].Id();
        (await server.PostAsync(Paths.Own)).IsErrorEnvelope(HttpStatusCode.BadRequest, Refusal);

        await server.DeleteAsync($"{Paths.Own}/{created}");

        Assert.Equal(2, (await server.PostAsync(Paths.Own)).Tokens.Count);
    }

    [Fact]
    public async Task Simultaneous_creates_do_not_exceed_the_limit()
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => server.PostAsync(Paths.Ci)));

        List<Answer> created = answers.Where(answer => answer.Status == HttpStatusCode.OK).ToList();
        Assert.Equal(Enumerable.Range(1, 20), created.Select(answer => answer.Tokens.Count).Order());
        Assert.All(answers.Except(created), answer => answer.IsErrorEnvelope(HttpStatusCode.BadRequest, Refusal));
    }

    [Fact]
    public async Task Two_servers_on_one_file_do_not_exceed_the_limit_together()
    {
        using TemporaryDatabase database = new();
        await using TestServer one = await TestServer.StartAsync(new() { Database = database.File });
        await using TestServer two = await TestServer.StartAsync(new() { Database = database.File });

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => (i % 2 == 0 ? one : two).PostAsync(Paths.Ci)));

        Assert.Equal(20, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(280, answers.Count(answer => answer.Status == HttpStatusCode.BadRequest));
        Assert.Equal((await one.GetAsync(Paths.Ci)).Tokens.Ids(), (await two.GetAsync(Paths.Ci)).Tokens.Ids());
    }
}
