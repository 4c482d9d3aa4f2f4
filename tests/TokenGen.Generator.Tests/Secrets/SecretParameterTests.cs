using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Tests.Secrets;

/// <summary>
/// A document can declare a secret parameter in many ways. Each of them compiles, and the value is masked when a server repeats it.
/// </summary>
public sealed class SecretParameterTests
{
    private static readonly SecretParameter[] s_all = [.. SecretParameter.All];

    private static readonly Lazy<Assembly> s_client = new(Compile);

    public static TheoryData<string> Names => [.. s_all.Select(static parameter => parameter.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Masks_the_value_that_the_server_repeats(string name)
    {
        int number = Array.FindIndex(s_all, parameter => parameter.ToString() == name);
        string[] leaves = SecretParameter.Schemas[s_all[number].Type].Leaves;
        using Repeating handler = new();

        ApiException error = await CallAsync(number, s_all[number].ArgumentJson, handler);

        // The server received the value, but no text of the client contains it.
        Assert.All(leaves, leaf => Assert.Contains(leaf, handler.Repeated, StringComparison.OrdinalIgnoreCase));
        Assert.All(leaves, leaf => Assert.DoesNotContain(leaf, $"{error}{error.Body}{error.ErrorMessage}", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("***", error.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Tries_all_combinations() => Assert.InRange(s_all.Length, 600, 2000);

    private static async Task<ApiException> CallAsync(int number, string json, HttpMessageHandler handler)
    {
        using HttpClient http = new(handler, disposeHandler: false);
        Type type = s_client.Value.GetType("Acme.AcmeClient", throwOnError: true)!;
        object client = Activator.CreateInstance(type, http, new ApiClientOptions { BaseAddress = new Uri("http://localhost:1") })!;
        object tag = type.GetProperty("All")!.GetValue(client)!;
        MethodInfo method = tag.GetType().GetMethod($"Op{number}Async")!;
        JsonSerializerOptions options = new()
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                (IJsonTypeInfoResolver)s_client.Value.GetType("Acme.AcmeJson", throwOnError: true)!.GetProperty("Resolver")!.GetValue(null)!,
                new DefaultJsonTypeInfoResolver()),
        };
        object?[] arguments =
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken)
                ? TestContext.Current.CancellationToken
                : Argument(parameter, json, options)),
        ];
        return await Assert.ThrowsAsync<ApiException>(() => (Task)method.Invoke(tag, arguments)!);
    }

    private static object? Argument(ParameterInfo parameter, string json, JsonSerializerOptions options) => parameter switch
    {
        { Name: "file" } => "contents",

        // A whole query of plain text is a string, whatever it contains.
        _ when parameter.ParameterType == typeof(string) && json[0] != '"' => json,
        _ => JsonSerializer.Deserialize(json, parameter.ParameterType, options),
    };

    private static Assembly Compile()
    {
        StringBuilder document = new("openapi: 3.2.0\ninfo: { title: Secrets, version: '1' }\npaths:\n");
        for (int number = 0; number < s_all.Length; number++)
        {
            document.Append(s_all[number].ToOperation(number).ReplaceLineEndings("\n"));
        }

        document.Append("components:\n  schemas:\n");
        foreach (string type in (string[])["string", "integer", "strings"])
        {
            document.Append($"    Secret{type}: {{ {SecretParameter.Schemas[type].Schema}, x-tokengen: {{ secret: true }} }}\n");
        }

        GeneratorHost host = GeneratorHost.Create(document.ToString());
        Assert.DoesNotContain(host.Diagnostics, static finding => finding.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(host.CompilerFindings());
        using MemoryStream image = new();
        Assert.True(host.Compilation.AddSyntaxTrees(host.Result.GeneratedTrees).Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext("Secrets").LoadFromStream(image);
    }

    /// <summary>Rejects every request, and repeats all of it, both encoded and decoded.</summary>
    private sealed class Repeating : HttpMessageHandler
    {
        public string Repeated { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string headers = string.Join('\n', request.Headers.Where(static header => header.Key != "Accept").Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}"));
            string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            string sent = $"{request.RequestUri!.PathAndQuery}\n{headers}\n{body}";
            Repeated = $"{sent}\n{Uri.UnescapeDataString(sent)}";
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent(Repeated, Encoding.UTF8, "text/plain") };
        }
    }
}
