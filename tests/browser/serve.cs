#:sdk Microsoft.NET.Sdk.Web
#:property ManagePackageVersionsCentrally=false
#:property PublishAot=false

// Serves the published program and the API that it calls, opens it in a headless browser, and returns the result of its checks:
//   dotnet run serve.cs WWWROOT BROWSER
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

const string Token = "00000000-0000-4000-8000-000000000001";
var done = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
var app = builder.Build();
var files = new PhysicalFileProvider(Path.GetFullPath(args[0]));
app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true, ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".wasm"] = "application/wasm", [".dat"] = "application/octet-stream" } } });
app.MapGet("/api/v2/apitoken/serviceaccount/{id}", (string id, HttpRequest request) =>
    request.Headers.Authorization != "Bearer secret" ? Answer(401, "ERROR", "no credential")
    : id == "sa::gone" ? Answer(404, "ERROR", "no such account")
    : Answer(200, "OK", "", $$"""[{ "tokenID": "{{Token}}", "tokenName": "ci", "accountType": "NEW_ACCOUNT" }]"""));
app.MapPut("/api/v2/apitoken/{id}", async (string id, HttpRequest request) =>
{
    using var body = await JsonDocument.ParseAsync(request.Body);
    return Answer(200, "OK", "", $$"""{ "tokenID": "{{id}}", "tokenName": {{body.RootElement.GetProperty("tokenName").GetRawText()}} }""");
});
app.MapPost("/done", async (HttpRequest request) =>
{
    using var reader = new StreamReader(request.Body);
    done.TrySetResult(await reader.ReadToEndAsync());
});
await app.StartAsync();

var address = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
var profile = Directory.CreateTempSubdirectory("browser").FullName;
using var browser = Process.Start(args[1], ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}", "--remote-debugging-port=0", $"{address}/index.html"])!;
try
{
    var report = await done.Task.WaitAsync(TimeSpan.FromMinutes(3));
    Console.Write(report);
    var lines = report.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    var passed = lines.Count(line => line.StartsWith("ok ", StringComparison.Ordinal));
    Console.WriteLine($"{passed} passed, {lines.Length - passed} failed");
    return lines.Length > 0 && passed == lines.Length ? 0 : 1;
}
catch (TimeoutException)
{
    Console.WriteLine("The page sent nothing within three minutes.\n0 passed, 1 failed");
    return 1;
}
finally
{
    browser.Kill(entireProcessTree: true);
    await browser.WaitForExitAsync();
    await app.StopAsync();
    Directory.Delete(profile, recursive: true);
}

static IResult Answer(int status, string result, string message, string response = "null") => Results.Text(
    $$"""{ "status": { "result": "{{result}}", "message": "{{message}}", "code": {{status}} }, "response": {{response}} }""", "application/json", statusCode: status);
