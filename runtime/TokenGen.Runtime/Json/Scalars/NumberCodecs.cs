using System.Numerics;

namespace TokenGen.Json;

/// <summary>A number. Some servers write it as a string, because JavaScript numbers hold only 53 bits.</summary>
internal abstract class NumberCodec<T>(string expected, JsonKinds kinds) : ScalarCodec<T>(expected, kinds)
{
    protected sealed override bool TryReadOther(ref JsonReader reader, out T value) => TryReadInText(ref reader, out value);
}

internal sealed class Int32Codec() : NumberCodec<int>("a 32-bit integer", JsonKinds.Integer)
{
    public override void Write(ref JsonWriter writer, int value) => writer.WriteInt32(value);

    protected override int ReadStrictly(ref JsonReader reader) => reader.ReadInt32();

    protected override bool TryReadExact(ref JsonReader reader, out int value) => reader.TryReadInt32(out value);
}

internal sealed class Int64Codec() : NumberCodec<long>("a 64-bit integer", JsonKinds.Integer)
{
    public override void Write(ref JsonWriter writer, long value) => writer.WriteInt64(value);

    protected override long ReadStrictly(ref JsonReader reader) => reader.ReadInt64();

    protected override bool TryReadExact(ref JsonReader reader, out long value) => reader.TryReadInt64(out value);
}

internal sealed class UInt64Codec() : NumberCodec<ulong>("an unsigned 64-bit integer", JsonKinds.Integer)
{
    public override void Write(ref JsonWriter writer, ulong value) => writer.WriteUInt64(value);

    protected override ulong ReadStrictly(ref JsonReader reader) => reader.ReadUInt64();

    protected override bool TryReadExact(ref JsonReader reader, out ulong value) => reader.TryReadUInt64(out value);
}

internal sealed class SingleCodec() : NumberCodec<float>("a single-precision number", JsonKinds.Integer | JsonKinds.Number)
{
    public override void Write(ref JsonWriter writer, float value) => writer.WriteSingle(value);

    protected override float ReadStrictly(ref JsonReader reader) => reader.ReadSingle();

    protected override bool TryReadExact(ref JsonReader reader, out float value) => reader.TryReadSingle(out value);
}

internal sealed class DoubleCodec() : NumberCodec<double>("a double-precision number", JsonKinds.Integer | JsonKinds.Number)
{
    public override void Write(ref JsonWriter writer, double value) => writer.WriteDouble(value);

    protected override double ReadStrictly(ref JsonReader reader) => reader.ReadDouble();

    protected override bool TryReadExact(ref JsonReader reader, out double value) => reader.TryReadDouble(out value);
}

internal sealed class DecimalCodec() : NumberCodec<decimal>("a decimal number", JsonKinds.Integer | JsonKinds.Number)
{
    public override void Write(ref JsonWriter writer, decimal value) => writer.WriteDecimal(value);

    protected override decimal ReadStrictly(ref JsonReader reader) => reader.ReadDecimal();

    protected override bool TryReadExact(ref JsonReader reader, out decimal value) => reader.TryReadDecimal(out value);
}

internal sealed class BigIntegerCodec() : NumberCodec<BigInteger>("an integer of bounded length", JsonKinds.Integer)
{
    public override void Write(ref JsonWriter writer, BigInteger value) => writer.WriteBigInteger(value);

    protected override BigInteger ReadStrictly(ref JsonReader reader) => reader.ReadBigInteger();

    protected override bool TryReadExact(ref JsonReader reader, out BigInteger value) => reader.TryReadBigInteger(out value);
}

/// <summary>A number that may be sent as a string (<c>type: [integer, string]</c>), and is written as a number.</summary>
internal sealed class NumberOrTextCodec<T>(JsonCodec<T> codec) : ScalarCodec<T>(codec.Expected, codec.Kinds | JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, T value) => codec.Write(ref writer, value);

    protected override T ReadStrictly(ref JsonReader reader) =>
        TryReadExact(ref reader, out T? value) ? value : reader.IsAtText ? throw reader.NotText("a number") : codec.Read(ref reader);

    protected override bool TryReadExact(ref JsonReader reader, out T value)
    {
        value = default!;
        return codec is ScalarCodec<T> scalar && scalar.TryReadNumberOrText(ref reader, out value);
    }
}
