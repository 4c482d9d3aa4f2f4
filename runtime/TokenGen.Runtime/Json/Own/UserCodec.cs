namespace TokenGen.Json;

/// <summary>A codec that the user wrote.</summary>
internal sealed class UserCodec<T>(JsonCodec<T> codec, JsonKinds kinds) : OwnCodec<T>(kinds)
{
    public override void Write(ref JsonWriter writer, T value) => codec.Write(ref writer, value);

    protected override T FromJson(ReadOnlySpan<byte> utf8Json) => codec.Parse(utf8Json);
}
