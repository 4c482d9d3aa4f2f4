namespace TokenGen.Json;

/// <summary>
/// Caches the results of unions while a case around them is tried, so that the next case does not read the value again. Without this, each
/// level of a recursive union would double the work.
/// </summary>
internal sealed class UnionAttempts
{
    private readonly Dictionary<(int Position, object Codec), UnionAttempt> _results = [];
    private int _depth;

    /// <summary>Starts to try a case.</summary>
    public void Begin() => _depth++;

    /// <summary>Ends trying a case; the cache is cleared with the outermost one.</summary>
    public void End()
    {
        if (--_depth == 0)
        {
            _results.Clear();
        }
    }

    /// <summary>The result at a position, if the union was read there before.</summary>
    public bool TryFind(int position, object codec, out UnionAttempt result)
    {
        result = default;
        return _depth > 0 && _results.TryGetValue((position, codec), out result);
    }

    /// <summary>Stores a result, if a case around it is tried.</summary>
    public void Remember(int position, object codec, in UnionAttempt result)
    {
        if (_depth > 0)
        {
            _results[(position, codec)] = result;
        }
    }
}

/// <summary>The result of reading a union.</summary>
/// <param name="Case">The case.</param>
/// <param name="Value">Its value.</param>
/// <param name="End">The position of the reader after it.</param>
/// <param name="Outcome">The differences from the document.</param>
internal readonly record struct UnionAttempt(int Case, object Value, JsonMark End, ReadingOutcome Outcome);
