using System.Text.Json.Nodes;

namespace TokenGen.AspNetCore.Tests;

public sealed class DocumentTests
{
    [Fact]
    public async Task The_client_is_generated_from_the_served_document()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();
        using HttpClient http = new();
        JsonNode served = JsonNode.Parse(
            await http.GetStringAsync(new Uri(parcels.Address, "openapi/v1.json"), TestContext.Current.CancellationToken))!;
        using Stream built = typeof(DocumentTests).Assembly.GetManifestResourceStream("parcels.json")!;

        // Only a running application has an address.
        Assert.True(served.AsObject().Remove("servers"));
        Assert.Equal(JsonNode.Parse(built)!.ToJsonString(), served.ToJsonString());
    }
}
