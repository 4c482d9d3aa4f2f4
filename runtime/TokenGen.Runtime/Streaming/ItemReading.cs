using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>
/// How the items of one response are read: each within the limits of a response, and differences are reported after each item.
/// </summary>
internal sealed class ItemReading
{
    private readonly ResponseContext _response;
    private readonly JsonReading _reading;
    private readonly long _budget;

    public ItemReading(ResponseContext response)
    {
        _response = response;
        _reading = response.Request.BeginReading();
        _budget = _reading.Budget;
    }

    /// <summary>Starts an item.</summary>
    public JsonReading Begin()
    {
        _reading.BeginItem(_budget);
        return _reading;
    }

    /// <summary>Reports where a decoded item differs from the document.</summary>
    /// <param name="json">The text that starts with the item.</param>
    public void Report(ReadOnlySpan<byte> json)
    {
        if (_reading.Differences is { Notes.Count: > 0 })
        {
            _response.Request.Settings.Drift.Report(_response, _reading, json, "/*");
        }
    }

    /// <summary>Reports a null where the items cannot be null. It is left out, as in a list.</summary>
    /// <param name="expected">What the document declares.</param>
    /// <returns>False for a strict reading, in which such a null is an invalid item.</returns>
    public bool TryLeaveOut(string expected)
    {
        if (_reading.IsStrict)
        {
            return false;
        }

        _response.Request.Settings.Drift.Report(_response, "/*", expected, "null");
        return true;
    }

    /// <summary>Reports that the body is missing where the document declares a list, which is then empty.</summary>
    /// <returns>False for a strict reading.</returns>
    public bool TryTakeNothing()
    {
        if (_reading.IsStrict)
        {
            return false;
        }

        _response.Request.Settings.Drift.Report(_response, "", "an array", "no body");
        return true;
    }

    /// <summary>Discards the records of an incomplete item that is read again.</summary>
    public void Forget() => _reading.Differences?.Clear();
}
