using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop;

/// <summary>Parsed from a string, as any type with <see cref="IParsable{TSelf}"/>.</summary>
public readonly record struct Tag(string Name) : IParsable<Tag>
{
    public static Tag Parse(string s, IFormatProvider? provider) =>
        s.Length > 0 ? new Tag(s) : throw new FormatException("A tag has a name.");

    public static bool TryParse(string? s, IFormatProvider? provider, out Tag result)
    {
        result = new Tag(s ?? "");
        return !string.IsNullOrEmpty(s);
    }

    public override string ToString() => Name;
}

/// <summary>Parsed from a number.</summary>
public readonly record struct Level(int Value) : IParsable<Level>
{
    public static Level Parse(string s, IFormatProvider? provider) => new(int.Parse(s, provider));

    public static bool TryParse(string? s, IFormatProvider? provider, out Level result)
    {
        bool isNumber = int.TryParse(s, provider, out int value);
        result = new Level(value);
        return isNumber;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An enum of the project, with the converter attribute of System.Text.Json.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Color>))]
public enum Color
{
    [JsonStringEnumMemberName("red")]
    Red,

    [JsonStringEnumMemberName("green")]
    Green,
}

/// <summary>A struct that the document declares as an array.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>The document names this converter.</summary>
public sealed class PointConverter : JsonConverter<Point>
{
    public override Point Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        double x = reader.GetDouble();
        reader.Read();
        double y = reader.GetDouble();
        reader.Read();
        return new Point(x, y);
    }

    public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.X);
        writer.WriteNumberValue(value.Y);
        writer.WriteEndArray();
    }
}

/// <summary>Converts a framework type in the project's own format.</summary>
public sealed class CentsConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetInt64() / 100m;

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)(value * 100m));
}
