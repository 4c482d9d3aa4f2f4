using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// A member in one call: required (always written), nullable (written, as <c>null</c> if need be) or optional (left out when null).
/// Frequent types have methods of their own; all others are written by their codec. None is inlined: a record has a call for each of
/// its members, and dozens of copies would use up what the compiler is ready to inline there.
/// </summary>
public ref partial struct JsonWriter
{
    /// <summary>Writes a member that is a string.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, string value)
    {
        WriteName(escapedUtf8Name);
        WriteString(value);
    }

    /// <summary>Writes a member that is a string or <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable(scoped ReadOnlySpan<byte> escapedUtf8Name, string? value)
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) WriteString(present);
        else WriteNull();
    }

    /// <summary>Writes a member that is a string, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, string? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member that is true or false.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, bool value)
    {
        WriteName(escapedUtf8Name);
        WriteBoolean(value);
    }

    /// <summary>Writes a member that is true or false or <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable(scoped ReadOnlySpan<byte> escapedUtf8Name, bool? value)
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) WriteBoolean(present);
        else WriteNull();
    }

    /// <summary>Writes a member that is true or false, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, bool? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member that is a 32-bit integer.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, int value)
    {
        WriteName(escapedUtf8Name);
        WriteInt32(value);
    }

    /// <summary>Writes a member that is a 32-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, int)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable(scoped ReadOnlySpan<byte> escapedUtf8Name, int? value)
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) WriteInt32(present);
        else WriteNull();
    }

    /// <summary>Writes a member that is a 32-bit integer, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, int)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, int? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member that is a 64-bit integer.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, long value)
    {
        WriteName(escapedUtf8Name);
        WriteInt64(value);
    }

    /// <summary>Writes a member that is a 64-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, long)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable(scoped ReadOnlySpan<byte> escapedUtf8Name, long? value)
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) WriteInt64(present);
        else WriteNull();
    }

    /// <summary>Writes a member that is a 64-bit integer, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, long)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, long? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member that is a double-precision number.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, double value)
    {
        WriteName(escapedUtf8Name);
        WriteDouble(value);
    }

    /// <summary>Writes a member that is a double-precision number or <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, double)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable(scoped ReadOnlySpan<byte> escapedUtf8Name, double? value)
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) WriteDouble(present);
        else WriteNull();
    }

    /// <summary>Writes a member that is a double-precision number, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, double)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, double? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member that is a date with time.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, DateTimeOffset value)
    {
        WriteName(escapedUtf8Name);
        WriteDateTimeOffset(value);
    }

    /// <summary>Writes a member that is a date with time or <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, DateTimeOffset)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable(scoped ReadOnlySpan<byte> escapedUtf8Name, DateTimeOffset? value)
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) WriteDateTimeOffset(present);
        else WriteNull();
    }

    /// <summary>Writes a member that is a date with time, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, DateTimeOffset)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, DateTimeOffset? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member that is a URI.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, Uri value)
    {
        WriteName(escapedUtf8Name);
        WriteUri(value);
    }

    /// <summary>Writes a member that is a URI or <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, Uri)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable(scoped ReadOnlySpan<byte> escapedUtf8Name, Uri? value)
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) WriteUri(present);
        else WriteNull();
    }

    /// <summary>Writes a member that is a URI, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, Uri)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, Uri? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member of any JSON.</summary>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> escapedUtf8Name, JsonElement value)
    {
        WriteName(escapedUtf8Name);
        WriteElement(value);
    }

    /// <summary>Writes a member of any JSON, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, JsonElement)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional(scoped ReadOnlySpan<byte> escapedUtf8Name, JsonElement? value)
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present);
    }

    /// <summary>Writes a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="escapedUtf8Name">The name as it stands between the quotes: already escaped.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What writes the value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteMember<T>(scoped ReadOnlySpan<byte> escapedUtf8Name, T value, JsonCodec<T> codec)
    {
        WriteName(escapedUtf8Name);
        codec.Write(ref this, value);
    }

    /// <summary>Writes a member that may be <c>null</c>.</summary>
    /// <inheritdoc cref="WriteMember{T}(ReadOnlySpan{byte}, T, JsonCodec{T})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable<T>(scoped ReadOnlySpan<byte> escapedUtf8Name, T? value, JsonCodec<T> codec)
        where T : class
    {
        WriteName(escapedUtf8Name);
        if (value is null) WriteNull();
        else codec.Write(ref this, value);
    }

    /// <inheritdoc cref="WriteNullable{T}(ReadOnlySpan{byte}, T, JsonCodec{T})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteNullable<T>(scoped ReadOnlySpan<byte> escapedUtf8Name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        WriteName(escapedUtf8Name);
        if (value is { } present) codec.Write(ref this, present);
        else WriteNull();
    }

    /// <summary>Writes a member that may be absent and may be <c>null</c>, two different things.</summary>
    /// <inheritdoc cref="WriteMember{T}(ReadOnlySpan{byte}, T, JsonCodec{T})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional<T>(scoped ReadOnlySpan<byte> escapedUtf8Name, Optional<T> value, JsonCodec<T> codec)
    {
        if (value.HasValue) WriteMember(escapedUtf8Name, value.Value, codec);
    }

    /// <summary>Writes a member, or nothing for null.</summary>
    /// <inheritdoc cref="WriteMember{T}(ReadOnlySpan{byte}, T, JsonCodec{T})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional<T>(scoped ReadOnlySpan<byte> escapedUtf8Name, T? value, JsonCodec<T> codec)
        where T : class
    {
        if (value is not null) WriteMember(escapedUtf8Name, value, codec);
    }

    /// <inheritdoc cref="WriteOptional{T}(ReadOnlySpan{byte}, T, JsonCodec{T})"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteOptional<T>(scoped ReadOnlySpan<byte> escapedUtf8Name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } present) WriteMember(escapedUtf8Name, present, codec);
    }
}
