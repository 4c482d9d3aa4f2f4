namespace TokenGen.Json;

/// <summary>
/// What unions have made of values while a case around them is being tried: the next case finds the result and does not read the value
/// again. Without this, each level of a recursive union would double the work.
/// </summary>
internal sealed class UnionAttempts
{
    private readonly Dictionary<(int Position, object Codec), UnionAttempt> _results = [];
    private int _depth;

    /// <summary>Begins to try a case.</summary>
    public void Begin() => _depth++;

    /// <summary>Ends trying a case; what was remembered is dropped with the outermost one.</summary>
    public void End()
    {
        if (--_depth == 0) _results.Clear();
    }

    /// <summary>The result at a place, if the union has been there before.</summary>
    public bool TryFind(int position, object codec, out UnionAttempt result)
    {
        result = default;
        return _depth > 0 && _results.TryGetValue((position, codec), out result);
    }

    /// <summary>Remembers a result, if a case around it is being tried.</summary>
    public void Remember(int position, object codec, in UnionAttempt result)
    {
        if (_depth > 0) _results[(position, codec)] = result;
    }
}

/// <summary>What a value was read as.</summary>
/// <param name="Case">The case.</param>
/// <param name="Value">Its value.</param>
/// <param name="End">Where the reader stood afterwards.</param>
/// <param name="Outcome">What differed from the document.</param>
internal readonly record struct UnionAttempt(int Case, object Value, JsonMark End, ReadingOutcome Outcome);
