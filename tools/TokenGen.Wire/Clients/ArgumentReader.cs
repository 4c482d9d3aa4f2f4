using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Wire.Clients;

/// <summary>Converts JSON to an argument of the parameter's type.</summary>
internal static class ArgumentReader
{
    /// <exception cref="JsonException">The type does not accept the value.</exception>
    public static object? Read(Type type, JsonNode? value, JsonSerializerOptions options)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(FilePart))
        {
            return new FilePart(Bytes(value), "file.txt");
        }

        if (type.IsAssignableFrom(typeof(List<FilePart>)) && type.IsGenericType && type.GetGenericArguments()[0] == typeof(FilePart))
        {
            return ((JsonArray)value!).Select(static item => new FilePart(Bytes(item), "file.txt")).ToList();
        }

        // A body in a format that the generator does not know, such as XML, is a string. Prism does not read it.
        if (type == typeof(string) && value is JsonObject or JsonArray)
        {
            return value.ToJsonString();
        }

        return type == typeof(Stream) ? new MemoryStream(Bytes(value)) : JsonSerializer.Deserialize(value, type, options);
    }

    private static byte[] Bytes(JsonNode? value) =>
        Encoding.UTF8.GetBytes(value is JsonValue text && text.TryGetValue(out string? content) ? content : value?.ToJsonString() ?? "");
}
