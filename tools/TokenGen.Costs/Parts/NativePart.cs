using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>Publishes a program with one call as NativeAOT: once with TokenGen's client, once with a hand-written client.</summary>
internal sealed class NativePart : CostPart
{
    private const double Allowed = 1.05;
    private const string Document = "tokens";
    private const string Answered = "1 ci";
    private const string Compressed = ", AutomaticDecompression = System.Net.DecompressionMethods.All";

    private const string WithClient = """
        using Api;
        using TokenGen;

        using ApiClient client = new(new ApiClientOptions { BaseAddress = new Uri(args[0]), Credential = Credential.Bearer("secret"), AllowInsecureCredentials = true });
        IReadOnlyList<UserApiToken> tokens = await client.ApiToken.GetAllTokensAsync();
        Console.WriteLine($"{tokens.Count} {tokens[0].TokenName}");
        """;

    /// <summary>Does the same as TokenGen's client: accepts compressed responses, follows no redirects, has a timeout.</summary>
    private const string ByHand = """
        using System.Net.Http.Headers;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All };
        using HttpClient client = new(handler) { BaseAddress = new Uri(args[0]), Timeout = TimeSpan.FromSeconds(100) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await client.GetAsync("api/v2/apitoken", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using Stream body = await response.Content.ReadAsStreamAsync();
        Container<IReadOnlyList<UserApiToken>>? container = await JsonSerializer.DeserializeAsync(body, TokenJson.ContainerIReadOnlyListUserApiToken);
        if (container?.Status.Result != "OK") throw new InvalidOperationException(container?.Status.Message);
        Console.WriteLine($"{container.Response.Count} {container.Response[0].TokenName}");

        public sealed record UserApiToken
        {
            [JsonPropertyName("tokenID")] public required string TokenId { get; init; }
            [JsonPropertyName("tokenName")] public string? TokenName { get; init; }
        }

        public sealed record Status
        {
            [JsonPropertyName("result")] public required string Result { get; init; }
            [JsonPropertyName("message")] public string? Message { get; init; }
            [JsonPropertyName("code")] public int Code { get; init; }
        }

        public sealed record Container<T>
        {
            [JsonPropertyName("status")] public required Status Status { get; init; }
            [JsonPropertyName("response")] public required T Response { get; init; }
        }

        [JsonSerializable(typeof(Container<IReadOnlyList<UserApiToken>>))]
        public sealed partial class TokenJson : JsonSerializerContext;
        """;

    public override string Name => "native";

    public override string Title => "One call, published ahead of time (NativeAOT), beside the same call by hand";

    public override void Run(Measuring measuring)
    {
        string own = Path.Combine(measuring.Folder, "native-tokengen");
        string hand = Path.Combine(measuring.Folder, "native-hand");
        string plain = Path.Combine(measuring.Folder, "native-plain");
        string ownProgram = MeasuredProject.WithClient(own, Path.Combine(MeasuredProject.Root, "spec", "openapi.yaml"), WithClient)
            .PublishNative();
        string handProgram = MeasuredProject.WithSource(hand, ByHand).PublishNative();

        string plainProgram = MeasuredProject.WithSource(plain, ByHand.Replace(Compressed, "", StringComparison.Ordinal)).PublishNative();

        using TokenServer server = new();
        IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(
            Math.Max(40, measuring.Rounds), () => Call(ownProgram, server.Address), () => Call(handProgram, server.Address));

        CostReport report = measuring.Report;
        double ownSize = new FileInfo(ownProgram).Length;
        double handSize = new FileInfo(handProgram).Length;
        report.Measured(Name, Document, "TokenGen, size", new Figure([ownSize / 1e6]), "MB");
        report.Measured(Name, Document, "by hand, size", new Figure([handSize / 1e6]), "MB");
        report.Measured(Name, Document, "by hand without decompression, size", new Figure([new FileInfo(plainProgram).Length / 1e6]), "MB");
        Figure[] processor = [.. costs.Select(static runs => Figure.Of(runs, static cost => 1000 * cost.ProcessorSeconds))];
        Figure[] wall = [.. costs.Select(static runs => Figure.Of(runs, static cost => 1000 * cost.WallSeconds))];
        report.Measured(Name, Document, "TokenGen, start to end", wall[0], "ms");
        report.Measured(Name, Document, "by hand, start to end", wall[1], "ms");
        report.Measured(Name, Document, "TokenGen, CPU", processor[0], "ms");
        report.Measured(Name, Document, "by hand, CPU", processor[1], "ms");
        report.Measured(Name, Document, "TokenGen, peak", Figure.Of(costs[0], static cost => cost.PeakMegabytes), "MB");
        report.Measured(Name, Document, "by hand, peak", Figure.Of(costs[1], static cost => cost.PeakMegabytes), "MB");
        report.Judge(Name, Document, "size to that by hand", ownSize / handSize, Allowed, null);
        report.Judge(Name, Document, "start to end to that by hand", wall[0].Median / wall[1].Median, Allowed, null);
    }

    /// <exception cref="InvalidOperationException">The program did not print the data that the server sent.</exception>
    private static ProcessCost Call(string program, string address)
    {
        ProcessCost cost = MeasuredProcess.Program(program, address);
        return cost.Output.Trim() == Answered ? cost : throw new InvalidOperationException($"{program} printed: {cost.Output}");
    }
}
