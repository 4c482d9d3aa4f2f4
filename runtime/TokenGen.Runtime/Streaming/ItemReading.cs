using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>How the items of one response are read: each within the limits of a response, and differences reported as they come.</summary>
internal sealed class ItemReading
{
    private readonly Answer _answer;
    private readonly JsonReading _reading;
    private readonly long _budget;

    public ItemReading(Answer answer)
    {
        _answer = answer;
        _reading = answer.Request.BeginReading();
        _budget = _reading.Budget;
    }

    /// <summary>Begins an item.</summary>
    public JsonReading Begin()
    {
        _reading.BeginItem(_budget);
        return _reading;
    }

    /// <summary>Reports where an item that has been read differs from the document.</summary>
    /// <param name="json">The text that begins with the item.</param>
    public void Report(ReadOnlySpan<byte> json)
    {
        if (_reading.Differences is { Notes.Count: > 0 }) _answer.Request.Connection.Drift.Report(_answer, _reading, json, "/*");
    }

    /// <summary>Reports a null where the items cannot be null: it is left out, as from a list.</summary>
    /// <param name="expected">What the document declares.</param>
    /// <returns>False for a strict reading, to which such a null is an item of the wrong kind.</returns>
    public bool TryLeaveOut(string expected)
    {
        if (_reading.IsStrict) return false;
        _answer.Request.Connection.Drift.Report(_answer, "/*", expected, "null");
        return true;
    }

    /// <summary>Reports that no body came where there is a list: it has no items.</summary>
    /// <returns>False for a strict reading.</returns>
    public bool TryTakeNothing()
    {
        if (_reading.IsStrict) return false;
        _answer.Request.Connection.Drift.Report(_answer, "", "an array", "no body");
        return true;
    }

    /// <summary>Drops what was noted of an item that has not come whole and is read again.</summary>
    public void Forget() => _reading.Differences?.Clear();
}
