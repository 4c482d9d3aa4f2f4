using System.ComponentModel;

namespace TokenGen.Json;

/// <summary>
/// Like <see cref="JsonForms"/>, but for reference types: C# overloads in one class cannot distinguish them from value types.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonReferences
{
    /// <summary>The codec of such a value or <c>null</c>. Each call returns the same codec.</summary>
    /// <typeparam name="T">The reference type.</typeparam>
    /// <param name="codec">The codec of the value if it is not <c>null</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is null.</exception>
    public static JsonCodec<T?> OrNull<T>(this JsonCodec<T> codec)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(codec);
        return (JsonCodec<T?>)(codec.NullableForm
            ?? Interlocked.CompareExchange(ref codec.NullableForm, new NullableReferenceCodec<T>(codec), null) ?? codec.NullableForm);
    }
}
