namespace System;

/// <summary>
/// A position from the start or, as <c>^n</c>, from the end. What the compiler needs for indices and list patterns, and no more.
/// </summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}

/// <summary>From a position up to another one, as <c>start..end</c>.</summary>
internal readonly struct Range(Index start, Index end)
{
    public static Range All => new(0, new Index(0, fromEnd: true));

    public Index Start { get; } = start;

    public Index End { get; } = end;

    public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

    public static Range EndAt(Index end) => new(0, end);
}
