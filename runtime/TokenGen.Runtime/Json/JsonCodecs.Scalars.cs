using System.Numerics;
using System.Text.Json;

namespace TokenGen.Json;

public static partial class JsonCodecs
{
    private sealed class StringCodec : JsonCodec<string>
    {
        public override string Read(ref JsonReader reader) => reader.ReadString();

        public override void Write(ref JsonWriter writer, string value) => writer.WriteString(value);
    }

    private sealed class BooleanCodec : JsonCodec<bool>
    {
        public override bool Read(ref JsonReader reader) => reader.ReadBoolean();

        public override void Write(ref JsonWriter writer, bool value) => writer.WriteBoolean(value);
    }

    private sealed class Int32Codec : JsonCodec<int>
    {
        public override int Read(ref JsonReader reader) => reader.ReadInt32();

        public override void Write(ref JsonWriter writer, int value) => writer.WriteInt32(value);
    }

    private sealed class Int64Codec : JsonCodec<long>
    {
        public override long Read(ref JsonReader reader) => reader.ReadInt64();

        public override void Write(ref JsonWriter writer, long value) => writer.WriteInt64(value);
    }

    private sealed class UInt64Codec : JsonCodec<ulong>
    {
        public override ulong Read(ref JsonReader reader) => reader.ReadUInt64();

        public override void Write(ref JsonWriter writer, ulong value) => writer.WriteUInt64(value);
    }

    private sealed class SingleCodec : JsonCodec<float>
    {
        public override float Read(ref JsonReader reader) => reader.ReadSingle();

        public override void Write(ref JsonWriter writer, float value) => writer.WriteSingle(value);
    }

    private sealed class DoubleCodec : JsonCodec<double>
    {
        public override double Read(ref JsonReader reader) => reader.ReadDouble();

        public override void Write(ref JsonWriter writer, double value) => writer.WriteDouble(value);
    }

    private sealed class DecimalCodec : JsonCodec<decimal>
    {
        public override decimal Read(ref JsonReader reader) => reader.ReadDecimal();

        public override void Write(ref JsonWriter writer, decimal value) => writer.WriteDecimal(value);
    }

    private sealed class BigIntegerCodec : JsonCodec<BigInteger>
    {
        public override BigInteger Read(ref JsonReader reader) => reader.ReadBigInteger();

        public override void Write(ref JsonWriter writer, BigInteger value) => writer.WriteBigInteger(value);
    }

    private sealed class DateTimeOffsetCodec : JsonCodec<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref JsonReader reader) => reader.ReadDateTimeOffset();

        public override void Write(ref JsonWriter writer, DateTimeOffset value) => writer.WriteDateTimeOffset(value);
    }

    private sealed class TimeSpanCodec : JsonCodec<TimeSpan>
    {
        public override TimeSpan Read(ref JsonReader reader) => reader.ReadTimeSpan();

        public override void Write(ref JsonWriter writer, TimeSpan value) => writer.WriteTimeSpan(value);
    }

    private sealed class GuidCodec : JsonCodec<Guid>
    {
        public override Guid Read(ref JsonReader reader) => reader.ReadGuid();

        public override void Write(ref JsonWriter writer, Guid value) => writer.WriteGuid(value);
    }

    private sealed class UriCodec : JsonCodec<Uri>
    {
        public override Uri Read(ref JsonReader reader) => reader.ReadUri();

        public override void Write(ref JsonWriter writer, Uri value) => writer.WriteUri(value);
    }

    private sealed class BytesCodec : JsonCodec<byte[]>
    {
        public override byte[] Read(ref JsonReader reader) => reader.ReadBytes();

        public override void Write(ref JsonWriter writer, byte[] value) => writer.WriteBytes(value);
    }

    private sealed class DateCodec : JsonCodec<DateTime>
    {
        public override DateTime Read(ref JsonReader reader) => reader.ReadDate();

        public override void Write(ref JsonWriter writer, DateTime value) => writer.WriteDate(value);
    }

    private sealed class Base64UrlCodec : JsonCodec<byte[]>
    {
        public override byte[] Read(ref JsonReader reader) => reader.ReadBase64Url();

        public override void Write(ref JsonWriter writer, byte[] value) => writer.WriteBase64Url(value);
    }

    private sealed class ElementCodec : JsonCodec<JsonElement>
    {
        public override JsonElement Read(ref JsonReader reader) => reader.ReadElement();

        public override void Write(ref JsonWriter writer, JsonElement value) => writer.WriteElement(value);
    }
#if NET8_0_OR_GREATER
    private sealed class DateOnlyCodec : JsonCodec<DateOnly>
    {
        public override DateOnly Read(ref JsonReader reader) => reader.ReadDateOnly();

        public override void Write(ref JsonWriter writer, DateOnly value) => writer.WriteDateOnly(value);
    }

    private sealed class TimeOnlyCodec : JsonCodec<TimeOnly>
    {
        public override TimeOnly Read(ref JsonReader reader) => reader.ReadTimeOnly();

        public override void Write(ref JsonWriter writer, TimeOnly value) => writer.WriteTimeOnly(value);
    }
#endif
}
