using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TokenGen.Json;

/// <summary>
/// Reads and writes an open enumeration of numbers: a struct whose only field is the number. Immutable and safe to share between threads.
/// </summary>
/// <typeparam name="T">The struct.</typeparam>
/// <typeparam name="TNumber">The type of its number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "The base has no constructor that another assembly could call.")]
public sealed class JsonOpenNumberCodec<T, TNumber> : JsonCodec<T>
    where T : struct
    where TNumber : struct
{
    private readonly JsonCodec<TNumber> _number;

    /// <summary>Creates the codec of an enumeration.</summary>
    /// <param name="number">The codec of its number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="number"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> has another field beside its number.</exception>
    public JsonOpenNumberCodec(JsonCodec<TNumber> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (Unsafe.SizeOf<T>() != Unsafe.SizeOf<TNumber>())
        {
            throw new InvalidOperationException(
                $"{typeof(T)} must not have a field besides its value. Make the added member a computed property.");
        }

        _number = number;
        JsonObjectConverter.Register(this);
    }

    /// <inheritdoc/>
    public override T Read(ref JsonReader reader)
    {
        TNumber number = _number.Read(ref reader);
        return Unsafe.As<TNumber, T>(ref number);
    }

    internal override JsonKinds Kinds => _number.Kinds;

    internal override string Expected => _number.Expected;

    internal override bool TakesEmptyText => false;

    internal override bool TryRead(ref JsonReader reader, out T value)
    {
        bool isRead = _number.TryRead(ref reader, out TNumber number);
        value = Unsafe.As<TNumber, T>(ref number);
        return isRead;
    }

    /// <inheritdoc/>
    public override void Write(ref JsonWriter writer, T value) => _number.Write(ref writer, Unsafe.As<T, TNumber>(ref value));
}
