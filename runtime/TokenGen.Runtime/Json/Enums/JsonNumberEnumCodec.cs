using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>Reads and writes a C# enum whose numbers are the ones on the wire. Immutable and safe to share between threads.</summary>
/// <typeparam name="T">The enum, over <see cref="int"/> or <see cref="long"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "Generated codecs derive from this class, and nothing else from its base.")]
public abstract class JsonNumberEnumCodec<T> : JsonCodec<T>
    where T : struct, Enum
{
    // Sorted, so that a binary search takes the same time whatever the numbers are.
    private readonly long[] _values;

    /// <summary>Creates the codec with the listed numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    protected JsonNumberEnumCodec(params long[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = [.. values];
        Array.Sort(_values);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not an integer, or not one of the listed numbers.</exception>
    public sealed override T Read(ref JsonReader reader)
    {
        return FromNumber(reader.ReadListed(_values, typeof(T).Name));
    }

    internal sealed override JsonKinds Kinds => JsonKinds.Integer;

    internal sealed override string Expected => "a listed number";

    internal sealed override bool TakesEmptyText => false;

    internal sealed override bool TryRead(ref JsonReader reader, out T value)
    {
        value = default;
        if (!reader.IsLenient)
        {
            value = Read(ref reader);
            return true;
        }

        JsonMark start = reader.Mark();
        if (!JsonCodecs.Int64.TryRead(ref reader, out long number) || !_values.Contains(number))
        {
            reader.Return(start);
            return reader.Refuse(Expected, out value);
        }

        value = FromNumber(number);
        return true;
    }

    private static T FromNumber(long number)
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            return Unsafe.As<long, T>(ref number);
        }

        int narrow = (int)number;
        return Unsafe.As<int, T>(ref narrow);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is a number that has no name.</exception>
    public sealed override void Write(ref JsonWriter writer, T value)
    {
        long number = Unsafe.SizeOf<T>() == sizeof(long) ? Unsafe.As<T, long>(ref value) : Unsafe.As<T, int>(ref value);
        if (Array.BinarySearch(_values, number) < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"{number} is not a value of the enum {typeof(T).Name}.");
        }

        writer.WriteInt64(number);
    }
}
