using System.Text.Json;
using TokenGen.Drift.Cases;
using TokenGen.Drift.Clients;

namespace TokenGen.Drift.Judging;

/// <summary>Calls a client and judges its result for a case.</summary>
internal static class Judge
{
    public static async Task<Verdict> OfAsync(IMeasuredClient client, DriftCase item, Uri address, CancellationToken cancellationToken)
    {
        CallResult result;
        try
        {
            result = await client.CallAsync(address, item.Operation, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new Verdict(Outcome.Refused, $"{exception.GetType().Name}: {exception.Message}");
        }

        Seen seen = ValueReader.Read(result.Value);
        if (IsWholeBody(seen, item))
        {
            return new Verdict(Outcome.Whole, "as bytes");
        }
        // If nothing can be returned, null counts as an exception, unless the server sent some value.
        if (item.Value is null)
        {
            bool isNothing = seen is Seen.Nothing && item.Served.Body.AsSpan().Trim((byte)' ') is [] or [(byte)'n', ..];
            return isNothing
                ? new Verdict(Outcome.Refused, "null")
                : new Verdict(Outcome.Lost, $"{Comparison.Describe(seen)}, where nothing could be read");
        }

        using JsonDocument expected = JsonDocument.Parse(item.Value);
        IReadOnlyList<Deviation> deviations = Comparison.Of(expected.RootElement, Unwrap(seen, item), result.Written);
        if (deviations.Count > 0)
        {
            return new Verdict(Outcome.Lost, string.Join("; ", deviations));
        }

        return result.Told.Count > 0 || HasThrow(seen)
            ? new Verdict(Outcome.Told, string.Join("; ", result.Told))
            : new Verdict(Outcome.Whole, "");
    }

    /// <summary>Only TokenGen unwraps envelopes; a caller of a peer reads the member.</summary>
    private static Seen Unwrap(Seen seen, DriftCase item) =>
        item.Place == "envelope" && seen is Seen.Members { Values: { } members } && members.ContainsKey("status")
            && members.TryGetValue("response", out Seen? payload) ? payload : seen;

    /// <summary>A client without support for streams of items returns the body, which loses nothing.</summary>
    private static bool IsWholeBody(Seen seen, DriftCase item) =>
        seen is Seen.Bytes bytes && bytes.Value.AsSpan().SequenceEqual(item.Served.Body);

    private static bool HasThrow(Seen seen) => seen switch
    {
        Seen.Throws => true,
        Seen.Items items => items.Values.Any(HasThrow),
        Seen.Members members => members.Values.Values.Any(HasThrow),
        _ => false,
    };
}
