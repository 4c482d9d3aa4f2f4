using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TokenCli.Output;

/// <summary>Writes the single document of <c>--json</c>.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the output is not HTML
    };

    /// <summary>Prints an object whose members <paramref name="writeMembers"/> writes.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> writeMembers) =>
        output.Write(Encoding.UTF8.GetString(ToBytes(writeMembers)));

    /// <summary>The same as UTF-8, with a line end.</summary>
    public static byte[] ToBytes(Action<Utf8JsonWriter> writeMembers)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
