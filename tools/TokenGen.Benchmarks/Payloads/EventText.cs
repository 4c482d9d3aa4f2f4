using System.Globalization;
using System.Text.Json;

namespace TokenGen.Benchmarks.Payloads;

/// <summary>Events of four kinds in turn. The kind is the first member, because System.Text.Json requires that.</summary>
internal static class EventText
{
    public static void Write(Utf8JsonWriter writer, int count)
    {
        writer.WriteStartArray();
        for (int number = 0; number < count; number++)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", (number % 4) switch { 0 => "created", 1 => "rotated", 2 => "revoked", _ => "used" });
            writer.WriteString("id", PayloadText.Id(number));
            writer.WriteString(
                "at", new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(number * 997)
                    .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            WriteRest(writer, number);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRest(Utf8JsonWriter writer, int number)
    {
        switch (number % 4)
        {
            case 0:
                writer.WritePropertyName("token");
                PayloadText.Token(writer, number);
                break;
            case 1:
                writer.WriteString("tokenID", PayloadText.Id(number + 1));
                writer.WriteString("previous", PayloadText.Id(number + 2));
                writer.WriteString("reason", "scheduled");
                break;
            case 2:
                writer.WriteString("tokenID", PayloadText.Id(number + 3));
                break;
            default:
                writer.WriteString("tokenID", PayloadText.Id(number + 4));
                writer.WriteString("address", string.Create(CultureInfo.InvariantCulture, $"192.0.2.{number}"));
                writer.WriteNumber("count", number * 3);
                writer.WriteNumber("bytes", number * 40_961L);
                break;
        }
    }
}
