using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TokenGen.Benchmarks.Payloads;

/// <summary>The JSON of each payload, the same in every process. Like a server's: no white space, non-ASCII text unescaped.</summary>
internal static class PayloadText
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Payload payload)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, s_options))
        {
            switch (payload)
            {
                case Payload.Tokens1:
                    Tokens(writer, 1);
                    break;
                case Payload.Tokens20:
                    Tokens(writer, 20);
                    break;
                case Payload.Tokens1000:
                    Tokens(writer, 1000);
                    break;
                case Payload.Repositories:
                    RepositoryText.Write(writer, 30);
                    break;
                case Payload.Events:
                    EventText.Write(writer, 200);
                    break;
                default:
                    ArticleText.Write(writer, 50);
                    break;
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>One token; its values depend on its number.</summary>
    public static void Token(Utf8JsonWriter writer, int number)
    {
        writer.WriteStartObject();
        writer.WriteString("tokenID"u8, Id(number));
        writer.WriteString("tokenName"u8, string.Create(CultureInfo.InvariantCulture, $"nightly build {number}"));
        writer.WriteString("account"u8, string.Create(CultureInfo.InvariantCulture, $"sa::team-{number % 7}"));
        writer.WriteString("accountType"u8, number % 3 == 0 ? "USER_ACCOUNT"u8 : "SERVICE_ACCOUNT"u8);
        if (number % 4 != 3)
        {
            writer.WriteNumber("lastUsed"u8, 1_648_800_000_000 + (number * 977L));
        }

        writer.WriteNumber("dateGenerated"u8, 1_648_000_000_000 + (number * 1009L));
        writer.WriteEndObject();
    }

    /// <summary>A UUID made from a number.</summary>
    public static string Id(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{unchecked((uint)number * 2654435761):x8}-3cf7-4f03-bf11-{number:x12}");

    private static void Tokens(Utf8JsonWriter writer, int count)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("status"u8);
        writer.WriteString("result"u8, "OK"u8);
        writer.WriteString("message"u8, ""u8);
        writer.WriteNumber("code"u8, 200);
        writer.WriteEndObject();
        writer.WriteStartArray("response"u8);
        for (int number = 0; number < count; number++)
        {
            Token(writer, number);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
