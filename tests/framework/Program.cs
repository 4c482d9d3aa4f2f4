using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Smoke;
using TokenGen;

// One program for .NET Framework and .NET: it calls its own server with a generated client and checks the responses.
const string Token = "00000000-0000-4000-8000-000000000001";
int passed = 0;
int failed = 0;

TcpListener listener = new(IPAddress.Loopback, 0);
listener.Start();
using WavefrontApiTokenClient client = new(new Uri($"http://{listener.LocalEndpoint}"), Credential.Bearer("secret"));

Task<string> request = RespondAsync(200, "OK", $$"""
    {
      "status": { "result": "OK", "message": "", "code": 200 },
      "response": [{ "tokenID": "{{Token}}", "tokenName": "ci", "accountType": "NEW_ACCOUNT", "added": 1 }]
    }
    """);
IReadOnlyList<UserApiToken> tokens = await client.ApiToken.GetTokensServiceAccountAsync("sa::ci");
string sent = await request;
Check("the path is escaped", sent.StartsWith("GET /api/v2/apitoken/serviceaccount/sa%3A%3Aci ", StringComparison.Ordinal));
Check("the credential is sent", sent.Contains("Authorization: Bearer secret"));
Check("a token is read", tokens.Single().TokenID == Token && tokens.Single().TokenName == "ci");
Check("a new value of an enum is kept", tokens.Single().AccountType?.Value == "NEW_ACCOUNT");
Check("an undeclared member is kept", tokens.Single().AdditionalProperties.TryGetValue("added", out _));

request = RespondAsync(404, "Not Found", """{ "status": { "result": "ERROR", "message": "no such account", "code": 404 } }""");
try
{
    await client.ApiToken.GetTokensServiceAccountAsync("sa::gone");
    Check("an error status throws", false);
}
catch (ApiException error)
{
    Check("an error status throws", error.StatusCode == HttpStatusCode.NotFound && error.ErrorMessage == "no such account");
}

await request;
listener.Stop();
Console.WriteLine($"{passed} passed, {failed} failed");
return failed;

void Check(string what, bool isSo)
{
    Console.WriteLine($"{(isSo ? "ok    " : "NOT OK")} {what}");
    passed += isSo ? 1 : 0;
    failed += isSo ? 0 : 1;
}

// Accepts one connection, reads the head of its request, and responds.
async Task<string> RespondAsync(int status, string reason, string body)
{
    using TcpClient connection = await listener.AcceptTcpClientAsync();
    NetworkStream stream = connection.GetStream();
    using StreamReader reader = new(stream);
    using StreamWriter writer = new(stream) { NewLine = "\r\n" };
    StringBuilder head = new();
    while (await reader.ReadLineAsync() is { Length: > 0 } line)
    {
        head.Append(line).Append('\n');
    }

    await writer.WriteLineAsync($"HTTP/1.1 {status} {reason}");
    await writer.WriteLineAsync("Content-Type: application/json");
    await writer.WriteLineAsync($"Content-Length: {Encoding.UTF8.GetByteCount(body)}");
    await writer.WriteLineAsync("Connection: close");
    await writer.WriteLineAsync();
    await writer.WriteAsync(body);
    await writer.FlushAsync();
    return head.ToString();
}
