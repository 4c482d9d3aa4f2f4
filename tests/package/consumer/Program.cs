using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Consumer;
using TokenGen;

// A complete call that uses only the contents of the package. Each check prints a line; the exit code is the number of failed checks.
int failed = 0;
const string Secret = "the-secret";
const string Token = "00000000-0000-4000-8000-000000000001";

using Server server = new();
using WavefrontApiTokenClient client = new(server.Address, Credential.Bearer(Secret));

server.Answer(200, $$"""
    {
      "status": { "result": "OK", "message": "", "code": 200 },
      "response": [
        { "tokenID": "{{Token}}", "tokenName": "ci", "accountType": "CSP_USER_ACCOUNT", "debugInfo": ["x"] }
      ]
    }
    """);
IReadOnlyList<UserApiToken> tokens = await client.ApiToken.GetTokensServiceAccountAsync("sa::ci").ConfigureAwait(false);
Check("the request names the service account", server.Request.StartsWith(
    "GET /api/v2/apitoken/serviceaccount/sa%3A%3Aci ", StringComparison.Ordinal));
Check("the request has the credential", server.Request.Contains($"Authorization: Bearer {Secret}", StringComparison.OrdinalIgnoreCase));
Check("the token came back", tokens is [{ TokenID: Token, TokenName: "ci" }]);
Check("an account type the document does not list came back", tokens[0].AccountType?.Value == "CSP_USER_ACCOUNT");
Check("a member the document does not list came back", tokens[0].AdditionalProperties.TryGetValue("debugInfo", out _));
Check("the token is not printed", !tokens[0].ToString().Contains(Token, StringComparison.Ordinal));

server.Answer(200, $$"""{ "status": { "result": "OK", "code": 200 }, "response": [{ "tokenID": "{{Token}}" }] }""");
await client.ApiToken.GenerateTokenServiceAccountAsync("sa::ci", new UserApiToken { TokenName = "ci" }).ConfigureAwait(false);
Check("a new token is sent by its name alone", server.Request.EndsWith("""{"tokenName":"ci"}""", StringComparison.Ordinal));

server.Answer(404, """{ "status": { "result": "ERROR", "message": "no such account", "code": 404 } }""");
try
{
    await client.ApiToken.GetTokensServiceAccountAsync("sa::gone").ConfigureAwait(false);
    Check("an error is thrown", false);
}
catch (ApiException error)
{
    Check("an error has the status", error.StatusCode == HttpStatusCode.NotFound);
    Check("an error names the operation", error.OperationId == "getTokensServiceAccount");
    Check("an error says what the server said", error.ErrorMessage == "no such account");
    Check("an error keeps the secret", !error.ToString().Contains(Secret, StringComparison.Ordinal));
}

server.Answer(404, """{ "status": { "result": "ERROR", "message": "no such account", "code": 404 } }""");
var response = await client.ApiToken.WithResponse.GetTokensServiceAccountAsync("sa::gone").ConfigureAwait(false);
Check("the other form does not throw", response is { IsSuccess: false, StatusCode: HttpStatusCode.NotFound });

JsonSerializerOptions options = new() { TypeInfoResolver = WavefrontApiTokenJson.Resolver };
var json = (JsonTypeInfo<UserApiToken>)options.GetTypeInfo(typeof(UserApiToken));
UserApiToken read = JsonSerializer.Deserialize(JsonSerializer.Serialize(tokens[0], json), json)!;
Check("JsonSerializer reads what it wrote", read == tokens[0] with { AdditionalProperties = read.AdditionalProperties });
Check("JsonSerializer keeps the member the document does not list", read.AdditionalProperties.TryGetValue("debugInfo", out _));
Console.WriteLine($"{failed} failed");
return failed;

void Check(string what, bool isSo)
{
    Console.WriteLine($"{(isSo ? "ok    " : "NOT OK")} {what}");
    failed += isSo ? 0 : 1;
}
