using System.ComponentModel;

namespace TokenGen.Json;

/// <summary>
/// The codecs of lists and maps of a type. They are extension methods, not members of <see cref="JsonCodec{T}"/>: with members, every list
/// would have a list of lists, and native compilation would not end.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonForms
{
    /// <summary>The codec of a JSON array of such values. Each call returns the same codec.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="codec">The codec of the elements.</param>
    public static JsonCodec<IReadOnlyList<T>> List<T>(this JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return (JsonCodec<IReadOnlyList<T>>)(codec.ListForm
            ?? Interlocked.CompareExchange(ref codec.ListForm, new ListCodec<T>(codec), null) ?? codec.ListForm);
    }

    /// <summary>The codec of a JSON object whose members are such values. Each call returns the same codec.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="codec">The codec of the values.</param>
    public static JsonCodec<IReadOnlyDictionary<string, T>> Map<T>(this JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return (JsonCodec<IReadOnlyDictionary<string, T>>)(codec.MapForm
            ?? Interlocked.CompareExchange(ref codec.MapForm, new MapCodec<T>(codec), null) ?? codec.MapForm);
    }

    /// <summary>The codec with its lists, arrays and maps, for a <see cref="JsonCodecResolver"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">The codec of the type.</param>
    public static JsonCodec Forms<T>(this JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new FormsCodec<T>(codec);
    }

    /// <summary>The codec of such a value or <c>null</c>. Each call returns the same codec.</summary>
    /// <typeparam name="T">The value type.</typeparam>
    /// <param name="codec">The codec of the value if it is not <c>null</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is null.</exception>
    public static JsonCodec<T?> OrNull<T>(this JsonCodec<T> codec)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(codec);
        return (JsonCodec<T?>)(codec.NullableForm
            ?? Interlocked.CompareExchange(ref codec.NullableForm, new NullableCodec<T>(codec), null) ?? codec.NullableForm);
    }
}
