using QuickStart;
using TokenGen;
using Wavefront;

await using var place = await Place.ChooseAsync(args); // the server's address and the token
if (place is null) return 2;

using var client = new WavefrontClient(place.Address, WavefrontCredential.BearerAuth(place.Token));
try
{
    // A call is one line. It returns the payload of the server's envelope, or throws an ApiException.
    IReadOnlyList<UserApiToken> tokens = await client.ApiToken.GetAllTokensAsync();
    Console.WriteLine($"{tokens.Count} api tokens of my own at {place.Address}");

    // The same call with the complete response. An error status does not throw.
    var response = await client.ApiToken.WithResponse.GetAllTokensAsync();
    Console.WriteLine($"HTTP {(int)response.StatusCode}, {response.Headers["Content-Type"]}, result {response.Body?.Status.Result}");

    var calls = new CallTable();
    await (place.IsReal ? ReadOnlyTour.RunAsync(client.ApiToken, calls) : FullTour.RunAsync(client.ApiToken, calls));
    calls.Print();

    await Refusal.ShowAsync(client.ApiToken, place.IsReal);
    return calls.AreAllGood ? 0 : 1;
}
catch (ApiException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
