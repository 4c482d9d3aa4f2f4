using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Reads and writes a value with user code. That code gets only the JSON of its value, so it cannot read too much or too little. If it
/// rejects the value, the exception has the place of the value and not its text, as for any other value.
/// </summary>
internal abstract class OwnCodec<T>(JsonKinds kinds) : JsonCodec<T>
{
    internal sealed override JsonKinds Kinds => kinds;

    internal sealed override string Expected { get; } = $"a value of the type {typeof(T).Name}";

    public sealed override T Read(ref JsonReader reader) => TryRead(ref reader, out T? value) ? value : throw reader.Refused();

    internal sealed override bool TryRead(ref JsonReader reader, out T value)
    {
        if (!reader.IsAtNull)
        {
            JsonMark start = reader.Mark();
            ReadOnlySpan<byte> json = reader.ReadRaw();
            try
            {
                value = FromJson(json);
                return true;
            }
            catch (Exception refusal) when (IsRefusal(refusal))
            {
                // The message of that exception may quote the value, which may be a secret.
                reader.Return(start);
            }
        }

        return reader.Refuse(Expected, out value);
    }

    /// <summary>Creates a value from its JSON, which is complete, valid and not <c>null</c>.</summary>
    protected abstract T FromJson(ReadOnlySpan<byte> utf8Json);

    private static bool IsRefusal(Exception exception) =>
        exception is JsonException or FormatException or OverflowException or ArgumentException or InvalidOperationException;
}
