using System.Diagnostics.CodeAnalysis;

namespace TokenGen;

/// <summary>
/// A value that may be absent. It is used for members that are optional and nullable: absent, <c>null</c> and a value are three different
/// states, and a partial update needs all three.
/// </summary>
/// <typeparam name="T">The type of the value; nullable if <c>null</c> is allowed.</typeparam>
[SuppressMessage("Naming", "CA1716", Justification = "The name other languages give it; a keyword of Visual Basic only.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Creates a value that is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/>.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether there is a value, including <see langword="null"/>.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The value is absent; check HasValue first.");

    /// <summary>The value, or the default of its type if it is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>Gets the value if it is present.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is present.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>Creates a value that is present.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HasValue && _value is not null ? EqualityComparer<T>.Default.GetHashCode(_value) : HasValue ? 1 : 0;

    /// <summary>Whether both are absent or both have equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value as text; empty if it is absent.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "";
}
