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

    /// <summary>Drops what was noted of an item that has not come whole and is read again.</summary>
    public void Forget() => _reading.Differences?.Clear();
}
