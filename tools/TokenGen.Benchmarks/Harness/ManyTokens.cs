using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Harness;

/// <summary>Serves more tokens than fit in memory comfortably, in an envelope or as a bare array.</summary>
internal static class ManyTokens
{
    private const int BlockSize = 1000;

    private static readonly Lazy<byte[]> s_block = new(MakeBlock);

    public static async Task WriteAsync(HttpResponse response, int count, bool isEnvelope)
    {
        response.ContentType = "application/json";
        CancellationToken cancellation = response.HttpContext.RequestAborted;
        string head = isEnvelope ? """{"status":{"result":"OK","message":"","code":200},"response":[""" : "[";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(head), cancellation);
        byte[] block = s_block.Value;
        for (int written = 0; written < count; written += BlockSize)
        {
            // The first token has no comma before it.
            await response.Body.WriteAsync(written == 0 ? block.AsMemory(1) : block, cancellation);
        }

        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(isEnvelope ? "]}" : "]"), cancellation);
    }

    private static byte[] MakeBlock()
    {
        using MemoryStream text = new();
        using Utf8JsonWriter writer = new(text, new JsonWriterOptions { SkipValidation = true });
        for (int number = 0; number < BlockSize; number++)
        {
            text.WriteByte((byte)',');
            PayloadText.Token(writer, number);
            writer.Flush();
            writer.Reset();
        }

        return text.ToArray();
    }
}
