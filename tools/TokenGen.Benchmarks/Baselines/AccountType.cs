using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines;

/// <summary>An open enum as developers write it by hand: any text, with names for the known values.</summary>
[JsonConverter(typeof(AccountTypeConverter))]
public readonly record struct AccountType(string Value);

/// <summary>Reads and writes the text of the value.</summary>
public sealed class AccountTypeConverter : JsonConverter<AccountType>
{
    public override AccountType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, AccountType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
