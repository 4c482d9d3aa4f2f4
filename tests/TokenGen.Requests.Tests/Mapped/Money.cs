using System.Globalization;
using TokenGen.Json;

namespace Shop;

/// <summary>An amount, which the document declares as one string. The type has its own codec.</summary>
public sealed record Money(string Currency, decimal Amount)
{
    public static JsonCodec<Money> Json { get; } = new MoneyCodec();
}

internal sealed class MoneyCodec : JsonCodec<Money>
{
    public override Money Read(ref JsonReader reader)
    {
        string[] parts = reader.ReadString().Split(' ');
        return new Money(parts[0], decimal.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override void Write(ref JsonWriter writer, Money value) =>
        writer.WriteString(string.Create(CultureInfo.InvariantCulture, $"{value.Currency} {value.Amount:0.00}"));
}
