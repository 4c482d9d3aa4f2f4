using System.Globalization;
using System.Text.Json;

namespace TokenGen.Benchmarks.Payloads;

/// <summary>Long texts: paragraphs with line breaks, quotes and tabs, which JSON escapes, in four scripts.</summary>
internal static class ArticleText
{
    private static readonly string[] s_paragraphs =
    [
        "The \"rotation\" began at 02:00 and ended\tat 02:07; nobody noticed.\n\n",
        "Die Schlüssel wurden größtenteils automatisch erneuert – müde war danach niemand.\n",
        "密钥轮换在凌晨两点开始，七分钟后结束，没有人察觉。\r\n",
        "La clé d'accès a été remplacée très tôt 🔑➡️🔐, et l'ancienne révoquée à 02:07.\n",
        "C:\\tokens\\nightly\\report.txt holds the rest of what there is to say about it.\n",
    ];

    public static void Write(Utf8JsonWriter writer, int count)
    {
        writer.WriteStartArray();
        for (int number = 0; number < count; number++)
        {
            writer.WriteStartObject();
            writer.WriteString("id", PayloadText.Id(number));
            writer.WriteString("title", s_paragraphs[number % s_paragraphs.Length].Trim());
            writer.WriteString("author", "Zoë O'Neill");
            writer.WriteString("summary", s_paragraphs[(number + 1) % s_paragraphs.Length]);
            writer.WriteString(
                "body", string.Concat(Enumerable.Range(number, 20).Select(static part => s_paragraphs[part % s_paragraphs.Length])));
            writer.WriteString("language", (number % 4) switch { 0 => "en", 1 => "de", 2 => "zh", _ => "fr" });
            writer.WriteStartArray("tags");
            writer.WriteStringValue("sécurité");
            writer.WriteStringValue("release \"notes\"");
            writer.WriteEndArray();
            writer.WriteString("published", new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(number)
                .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
