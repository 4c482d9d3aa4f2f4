using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>The base of the unions of a client: one of several types, or JSON that fits none of them. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonUnion
{
    /// <summary>Creates a union.</summary>
    /// <param name="index">The place of the case; -1 for a value that fits none.</param>
    /// <param name="value">The value of the case, or a <see cref="JsonElement"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonUnion(int index, object value)
    {
        Case = index;
        Value = value;
    }

    /// <summary>The place of the case; -1 for a value that fits none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal int Case { get; private set; }

    /// <summary>
    /// The value of the current case, for a <c>switch</c> on its type; a <see cref="JsonElement"/> if the value fits no case of the
    /// document.
    /// </summary>
    public object Value { get; private set; }

    /// <summary>Names the cases, in the order of their places.</summary>
    /// <param name="cases">Receives the cases.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void MapCases(UnionCases cases);

    internal void Map(UnionCases cases) => MapCases(cases);

    /// <summary>Creates a union of the same type with another value. Copying needs neither code in each type nor reflection.</summary>
    internal JsonUnion With(int index, object value)
    {
        JsonUnion made = (JsonUnion)MemberwiseClone();
        made.Case = index;
        made.Value = value;
        return made;
    }

    /// <summary>The value as JSON, if it fits no case of the document.</summary>
    /// <param name="value">The JSON; the default if the value fits a case.</param>
    /// <returns>Whether it fits no case.</returns>
    public bool TryGetUnknown(out JsonElement value)
    {
        value = Case < 0 ? (JsonElement)Value : default;
        return Case < 0;
    }

    /// <summary>The value, if it is a given case.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="index">The place of the case.</param>
    /// <param name="value">The value; the default if it is another case.</param>
    /// <returns>Whether it is that case.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryGet<T>(int index, [MaybeNullWhen(false)] out T value)
    {
        value = Case == index ? (T)Value : default;
        return Case == index;
    }

    /// <summary>Whether two unions have the same type, the same case and equal values.</summary>
    /// <param name="obj">The other one.</param>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
            || (obj is JsonUnion other && other.GetType() == GetType() && other.Case == Case && ValuesAreEqual(Value, other.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => Value is JsonElement element ? element.GetRawText().GetHashCode() : Value.GetHashCode();

    /// <summary>
    /// The case as text. A value that fits no case is not printed, because it may contain a secret that the document does not declare.
    /// </summary>
    public override string ToString() => Case < 0 ? "(unknown)" : Value.ToString() ?? "";

    /// <summary>Whether two are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonUnion? left, JsonUnion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonUnion? left, JsonUnion? right) => !(left == right);

    private static bool ValuesAreEqual(object one, object other) =>
        one is JsonElement first && other is JsonElement second
            ? string.Equals(first.GetRawText(), second.GetRawText(), StringComparison.Ordinal)
            : one.Equals(other);
}
