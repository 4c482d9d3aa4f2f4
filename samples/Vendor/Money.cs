using System.Globalization;
using TokenGen.Json;

namespace Vendor;

/// <summary>An amount in euros. The server sends a JSON number, which the document calls a <c>double</c>.</summary>
internal readonly record struct Money(decimal Euros)
{
    /// <summary>Reads and writes the amount: the generator finds this property.</summary>
    public static JsonCodec<Money> Json { get; } = new Codec();

    public static Money operator +(Money one, Money other) => new(one.Euros + other.Euros);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Euros:0.00} EUR");

    private sealed class Codec : JsonCodec<Money>
    {
        public override Money Read(ref JsonReader reader) => new(reader.ReadDecimal());

        public override void Write(ref JsonWriter writer, Money value) => writer.WriteDecimal(value.Euros);
    }
}
