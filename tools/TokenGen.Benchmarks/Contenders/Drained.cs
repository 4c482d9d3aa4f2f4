using System.Buffers;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Contenders;

/// <summary>The lower bound of a request: HttpClient, with the body read into a pooled buffer and discarded.</summary>
internal sealed class Drained : Contender
{
    public override string Name => "HttpClient alone";

    public override Func<Task>? Getter(Payload payload, Uri server)
    {
        HttpClient client = new() { BaseAddress = server };
        string path = PathOf(payload);
        return async () =>
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            byte[] buffer = ArrayPool<byte>.Shared.Rent((int)response.Content.Headers.ContentLength!.Value + 1);
            Stream stream = await response.Content.ReadAsStreamAsync();
            int length = 0;
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(length))) > 0;)
            {
                length += read;
            }

            ArrayPool<byte>.Shared.Return(buffer);
        };
    }
}
