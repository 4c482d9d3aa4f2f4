using System.Diagnostics;
using System.Reflection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using NSwag;

namespace TokenGen.Drift.Clients;

/// <summary>Kiota: its command line generates the client, its packages read the responses.</summary>
internal sealed class KiotaClient : IMeasuredClient, IDisposable
{
    private const string Version = "1.38.0";

    private readonly HttpClient _http = KiotaClientFactory.Create();
    private readonly Type _type;
    private readonly IReadOnlyDictionary<string, string> _paths;

    private KiotaClient(Type type, IReadOnlyDictionary<string, string> paths) => (_type, _paths) = (type, paths);

    public string Name => "Kiota";

    public static async Task<KiotaClient> CreateAsync(string document, string folder, CancellationToken cancellationToken)
    {
        string tools = Path.Combine(folder, $"kiota-{Version}");
        string command = Path.Combine(tools, OperatingSystem.IsWindows() ? "kiota.exe" : "kiota");
        if (!File.Exists(command))
        {
            await RunAsync(
                "dotnet", ["tool", "install", "Microsoft.OpenApi.Kiota", "--version", Version, "--tool-path", tools], cancellationToken);
        }

        string output = Path.Combine(folder, "kiota-client");
        await RunAsync(command, ["generate", "-l", "CSharp", "-d", document, "-c", "ApiClient", "-n", "KiotaApi", "-o", output, "--ebc", "--clean-output"], cancellationToken);
        string[] sources = [.. Directory.EnumerateFiles(output, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)];
        OpenApiDocument read = await OpenApiYamlDocument.FromFileAsync(document, cancellationToken);
        return new KiotaClient(
            PeerCompilation.Compile("KiotaApi", sources).GetType("KiotaApi.ApiClient", throwOnError: true)!,
            read.Operations.ToDictionary(static operation => operation.Operation.OperationId, static operation => operation.Path));
    }

    public async Task<CallResult> CallAsync(Uri address, string operation, CancellationToken cancellationToken)
    {
        using HttpClientRequestAdapter adapter = new(new AnonymousAuthenticationProvider(), httpClient: _http);
        object client = Activator.CreateInstance(_type, (IRequestAdapter)adapter)!;
        // The constructor sets the address of the document, so it is replaced afterwards.
        adapter.BaseUrl = address.AbsoluteUri.TrimEnd('/');
        string name = string.Concat(
            _paths[operation].Trim('/').Split('-').Select(static word => $"{char.ToUpperInvariant(word[0])}{word[1..]}"));
        object builder = _type.GetProperty(name)!.GetValue(client)!;
        MethodInfo method = builder.GetType().GetMethods()
            .Single(static method => method.Name.StartsWith("GetAs", StringComparison.Ordinal));
        return new CallResult(await OperationCall.InvokeAsync(builder, method, cancellationToken), [], null);
    }

    public void Dispose() => _http.Dispose();

    private static async Task RunAsync(string command, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KIOTA_UPDATE__DISABLED"] = "true";
        start.Environment["KIOTA_TUTORIAL__ENABLED"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {await output}{await errors}");
        }
    }
}
