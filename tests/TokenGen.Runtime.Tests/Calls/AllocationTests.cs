using System.Buffers;
using System.Net;
using System.Text;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Counts the bytes of the whole process, so no other test runs at the same time.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests(ITestOutputHelper output)
{
    private const int CallsPerRound = 500;
    private const int Rounds = 12;
    private const string Secret = "a411c16b-3cf7-4f03-bf11-8ca05aab898d";

    private static readonly HttpRequestOptionsKey<string> s_call = new("call");

    private const string Body =
        """{"status":{"result":"OK","message":"","code":200},"response":[{"tokenID":"17db4cc1-65f6-40a8-a1fa-6fcae460c4bd","tokenName":"ci","account":"sa::tester","accountType":"SERVICE_ACCOUNT","lastUsed":1648800000000,"dateGenerated":1648000000000}]}""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_allocates_at_most_128_bytes_more_than_HttpClient_and_its_result(bool isCancellable)
    {
        using HttpClient plain = new(new LateServer(Body)) { BaseAddress = new Uri("https://api.example.com") };
        using ApiTokenClient client = new(plain, new ApiClientOptions { Credential = Credential.ApiKeyHeader("X-AUTH-TOKEN", Secret) });
        using CancellationTokenSource cancellation = new();
        CancellationToken token = isCancellable ? cancellation.Token : CancellationToken.None;
        byte[] body = Encoding.UTF8.GetBytes(Body);

        // The minimum cost of sending the same request, with the same headers, and reading the body into a pooled buffer.
        long floor = await BytesPerCallAsync(() => DrainAsync(plain, "sa::tester", token));
        long graph = await BytesPerCallAsync(() =>
        {
            ApiTokenClient.ListEnvelope.Parse(body);
            return Task.CompletedTask;
        });
        long call = await BytesPerCallAsync(() => client.ListAsync("sa::tester", token));

        output.WriteLine($"floor {floor}, graph {graph}, call {call}, above both {call - floor - graph}");
        Assert.True(call - floor - graph <= 128, $"floor {floor} B, graph {graph} B, call {call} B: {call - floor - graph} B above both.");
    }

    private static async Task<long> BytesPerCallAsync(Func<Task> call)
    {
        for (int i = 0; i < CallsPerRound; i++)
        {
            await call();
        }

        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < CallsPerRound; i++)
            {
                await call();
            }

            // Other code in this process can only add bytes, so the lowest count is the most exact.
            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / CallsPerRound);
        }

        return least;
    }

    private static async Task<int> DrainAsync(HttpClient client, string id, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v2/apitoken/serviceaccount/" + Uri.EscapeDataString(id));
        request.Headers.TryAddWithoutValidation("X-AUTH-TOKEN", Secret);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "TokenGen");

        // Handlers of a caller's HttpClient may read this option to find the call of a request.
        request.Options.Set(s_call, id);
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)response.Content.Headers.ContentLength!.Value + 1);
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        int length = 0;
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return length;
    }

    /// <summary>
    /// Responds to every request after a moment. Over a socket, a response may or may not be there when the client first looks for it, and
    /// only in the second case a method allocates an object to wait. The same call then took between 2,300 and 2,800 bytes.
    /// </summary>
    private sealed class LateServer(string body) : HttpMessageHandler
    {
        private readonly byte[] _body = Encoding.UTF8.GetBytes(body);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            ByteArrayContent content = new(_body);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content };
        }
    }
}
