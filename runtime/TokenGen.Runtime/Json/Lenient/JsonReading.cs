using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// One reading of a response: whether differences from the document are tolerated, who hears of them, and how much may come of it.
/// Belongs to one thread at a time.
/// </summary>
internal sealed class JsonReading(bool isStrict)
{
    // An object costs far less than looking at the clock; a token is looked at once in so many.
    private const int ObjectsBetweenChecks = 256;

    private long _budget = long.MaxValue;
    private int _objects;
    private int _tried;
    private UnionAttempts? _attempts;

    /// <summary>Whether each difference is an exception. While a union tries its cases, a difference only speaks against the case.</summary>
    public bool IsStrict => isStrict && _tried == 0;

    /// <summary>The differences for whoever listens; null when nobody does.</summary>
    public JsonDifferences? Differences { get; init; }

    /// <summary>The number of values that are not as documented.</summary>
    public int DifferenceCount { get; private set; }

    /// <summary>The number of elements that no list or map could hold and that were left out.</summary>
    public int Dropped { get; set; }

    /// <summary>What was expected where a value was refused last, for the exception about the whole text.</summary>
    public (string Expected, int Position)? Refusal { get; set; }

    /// <summary>What unions have made of values while cases around them are being tried.</summary>
    public UnionAttempts Attempts => _attempts ??= new UnionAttempts();

    /// <summary>Ends reading when the caller cancels or the time is up.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>About how many bytes of objects the response may become.</summary>
    public long Budget
    {
        get => _budget;
        init => _budget = value;
    }

    /// <summary>Begins the next item of a response that comes in pieces: each has the whole budget.</summary>
    /// <param name="budget">The budget.</param>
    public void BeginItem(long budget) => (_budget, Refusal) = (budget, null);

    /// <summary>Counts an object.</summary>
    /// <param name="size">About how many bytes it takes.</param>
    /// <exception cref="JsonException">The response becomes more than it may.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled, or the time is up.</exception>
    public void Spend(int size)
    {
        if (++_objects % ObjectsBetweenChecks == 0) CancellationToken.ThrowIfCancellationRequested();
        _budget -= size;
        if (_budget < 0) throw new JsonReadException("The objects of the response would take more memory than MaxResponseBytes allows.", 0) { IsMalformed = true };
    }

    /// <summary>Counts and notes a difference.</summary>
    public void Add(in JsonNote note)
    {
        DifferenceCount++;
        if (_tried == 0 || !isStrict) Differences?.Add(note);
    }

    /// <summary>Notes a difference that speaks against no case of a union, such as null for an optional member.</summary>
    public void AddHarmless(in JsonNote note) => Differences?.Add(note);

    /// <summary>Begins to read a value as one case of several.</summary>
    public (int Differences, int Dropped, int Notes) BeginAttempt()
    {
        _tried++;
        Attempts.Begin();
        return (DifferenceCount, Dropped, Differences?.Notes.Count ?? 0);
    }

    /// <summary>Ends the attempt and takes back what it noted.</summary>
    public ReadingOutcome EndAttempt((int Differences, int Dropped, int Notes) start)
    {
        _tried--;
        Attempts.End();
        ReadingOutcome outcome = new(DifferenceCount - start.Differences, Dropped - start.Dropped, Differences?.TakeBack(start.Notes) ?? []);
        (DifferenceCount, Dropped) = (start.Differences, start.Dropped);
        return outcome;
    }

    /// <summary>Begins to look for differences in a value that was refused already. Nothing comes of the value, so only the notes stay.</summary>
    public LookState BeginLook()
    {
        LookState state = new(DifferenceCount, Dropped, _budget, Refusal);
        _budget = long.MaxValue;
        return state;
    }

    /// <summary>Ends the look.</summary>
    public void EndLook(in LookState state) => (DifferenceCount, Dropped, _budget, Refusal) = state;

    /// <summary>Counts and notes what an attempt that won had taken back.</summary>
    public void Accept(in ReadingOutcome outcome)
    {
        DifferenceCount += outcome.Differences;
        Dropped += outcome.Dropped;
        if (Differences is null) return;
        foreach (var note in outcome.Notes) Differences.Add(note);
    }
}

/// <summary>What a reading returns to after a look at a value that was refused.</summary>
internal readonly record struct LookState(int Differences, int Dropped, long Budget, (string Expected, int Position)? Refusal);
