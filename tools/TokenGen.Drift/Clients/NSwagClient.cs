using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace TokenGen.Drift.Clients;

/// <summary>NSwag as its users configure it: nullable types, also for optional values, and one client class; otherwise defaults.</summary>
internal sealed class NSwagClient : IMeasuredClient, IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Type _type;

    private NSwagClient(string name, Type type) => (Name, _type) = (name, type);

    public string Name { get; }

    public static Task<NSwagClient> WithSystemTextJsonAsync(string document) =>
        CreateAsync("NSwag, System.Text.Json", "NSwagSystemTextJson", CSharpJsonLibrary.SystemTextJson, document);

    public static Task<NSwagClient> WithNewtonsoftAsync(string document) =>
        CreateAsync("NSwag, Newtonsoft", "NSwagNewtonsoft", CSharpJsonLibrary.NewtonsoftJson, document);

    public async Task<CallResult> CallAsync(Uri address, string operation, CancellationToken cancellationToken)
    {
        object client = Activator.CreateInstance(_type, _http)!;
        _type.GetProperty("BaseUrl")!.SetValue(client, address.AbsoluteUri);
        return new CallResult(await OperationCall.InvokeAsync(client, operation, cancellationToken), [], null);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<NSwagClient> CreateAsync(string name, string space, CSharpJsonLibrary library, string document)
    {
        OpenApiDocument read = await OpenApiYamlDocument.FromFileAsync(document);
        CSharpClientGeneratorSettings settings = new()
        {
            ClassName = "ApiClient",
            CSharpGeneratorSettings = { Namespace = space, JsonLibrary = library, GenerateNullableReferenceTypes = true, GenerateOptionalPropertiesAsNullable = true },
        };
        string source = new CSharpClientGenerator(read, settings).GenerateFile();
        return new NSwagClient(name, PeerCompilation.Compile(space, [source]).GetType($"{space}.ApiClient", throwOnError: true)!);
    }
}
