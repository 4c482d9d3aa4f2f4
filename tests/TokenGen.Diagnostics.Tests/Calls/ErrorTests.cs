namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>TKG0325 and TKG0326: handlers that ignore details of an error that the document declares.</summary>
public sealed class ErrorTests
{
    private const string On = "dotnet_diagnostic.TKG0326.severity = suggestion";

    [Fact]
    public Task TKG0325_A_handler_reads_the_text_of_a_typed_error() => CallCode.Reports(
        """
        try { await client.{|TKG0325:GetPetAsync|}(id); }
        catch (ApiException exception) { Console.WriteLine(exception.Body); }
        try { try { await api.{|TKG0325:AddPetAsync|}(new Pet { Name = "a" }); } finally { } }
        catch (ApiException exception) when (exception.Body == "exists") { }
        """);

    [Fact]
    public Task A_handler_that_knows_the_type_or_reads_no_text_is_not_reported() => CallCode.Reports(
        """
        try { await client.GetPetAsync(id); }
        catch (ApiException<Problem> exception) { Console.WriteLine(exception.Error.Title); }
        catch (ApiException exception) { Console.WriteLine(exception.Body); }
        try { await client.GetPetAsync(id); }
        catch (ApiException exception) { Console.WriteLine(exception is ApiException<Problem> { Error.Title: var title } ? title : exception.Body); }
        try { await client.GetPetAsync(id); }
        catch (ApiException exception) { Console.WriteLine(exception.Message + exception.ErrorMessage + exception.StatusCode); }
        try { await client.ListTagsAsync(); }
        catch (ApiException exception) { Console.WriteLine(exception.Body); }
        try { Func<Task> later = () => client.GetPetAsync(id); }
        catch (ApiException exception) { Console.WriteLine(exception.Body); }
        try { }
        catch (ApiException exception) { Console.WriteLine(exception.Body); await client.GetPetAsync(id); }
        """);

    [Fact]
    public async Task TKG0326_A_declared_status_that_no_handler_distinguishes_is_reported_on_request()
    {
        const string Statements =
            """
            await client.{|TKG0326:GetPetAsync|}(id);
            try { await client.{|TKG0326:AddPetAsync|}(new Pet { Name = "a" }); }
            catch (ApiException exception) when (exception.StatusCode == HttpStatusCode.NotFound) { }
            """;
        await CallCode.Reports(Statements, On);
        await CallCode.Reports(Statements.Replace("{|TKG0326:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        Assert.Equal(
            [
                "No handler here distinguishes status 404 of 'GetPetAsync' from other errors: catch its type or compare 'StatusCode'",
                "No handler here distinguishes status 409 of 'AddPetAsync' from other errors: catch its type or compare 'StatusCode'",
            ],
            await CallCode.MessagesOf(
                Statements.Replace("{|TKG0326:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), On));
    }

    [Fact]
    public Task A_status_that_a_handler_distinguishes_is_not_reported() => CallCode.Reports(
        """
        try { await client.AddPetAsync(new Pet { Name = "a" }); }
        catch (ApiException exception)
        {
            if (exception.StatusCode == HttpStatusCode.Conflict) { }
            if ((int?)exception.StatusCode is 404) { }
        }
        try { try { await client.GetPetAsync(id); } catch (TimeoutException) { } }
        catch (ApiException<Problem>) { }
        await client.WithResponse.GetPetAsync(id);
        await client.ListTagsAsync();
        """,
        On);
}
