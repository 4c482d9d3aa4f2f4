using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// One reading of a response: whether differences from the document are tolerated and recorded, and the limit of its memory. Not
/// thread-safe.
/// </summary>
internal sealed class JsonReading(bool isStrict)
{
    // An object costs far less than checking the token, so the token is checked once per this number of objects.
    private const int ObjectsBetweenChecks = 256;

    private long _budget = long.MaxValue;
    private int _objects;
    private int _tried;
    private UnionAttempts? _attempts;

    /// <summary>Whether each difference throws. While a union tries its cases, a difference only counts against the case.</summary>
    public bool IsStrict => isStrict && _tried == 0;

    /// <summary>The differences to report; null without a listener.</summary>
    public JsonDifferences? Differences { get; init; }

    /// <summary>The number of values that do not match the document.</summary>
    public int DifferenceCount { get; private set; }

    /// <summary>The number of elements that lists and maps could not hold and that were left out.</summary>
    public int Dropped { get; set; }

    /// <summary>The expectation at the last rejected value, for the exception about the whole text.</summary>
    public (string Expected, int Position)? Refusal { get; set; }

    /// <summary>The results of unions while cases around them are tried.</summary>
    public UnionAttempts Attempts => _attempts ??= new UnionAttempts();

    /// <summary>Cancelled when the caller cancels or the timeout expires.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The approximate number of bytes that the objects of the response may take.</summary>
    public long Budget
    {
        get => _budget;
        init => _budget = value;
    }

    /// <summary>Starts the next item of a streamed response, with the whole budget.</summary>
    /// <param name="budget">The budget.</param>
    public void BeginItem(long budget) => (_budget, Refusal) = (budget, null);

    /// <summary>Counts an object.</summary>
    /// <param name="size">The approximate number of its bytes.</param>
    /// <exception cref="JsonException">The response exceeds its budget.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled, or the timeout expired.</exception>
    public void Spend(int size)
    {
        if (++_objects % ObjectsBetweenChecks == 0)
        {
            CancellationToken.ThrowIfCancellationRequested();
        }

        _budget -= size;
        if (_budget < 0)
        {
            throw new JsonReadException("The objects of the response would take more memory than MaxResponseBytes allows.", 0) { IsMalformed = true };
        }
    }

    /// <summary>Counts and records a difference.</summary>
    public void Add(in JsonNote note)
    {
        DifferenceCount++;
        if (_tried == 0 || !isStrict)
        {
            Differences?.Add(note);
        }
    }

    /// <summary>Records a difference that does not count against a case of a union, such as null for an optional member.</summary>
    public void AddHarmless(in JsonNote note) => Differences?.Add(note);

    /// <summary>Starts to read a value as one of several cases.</summary>
    public (int Differences, int Dropped, int Notes) BeginAttempt()
    {
        _tried++;
        Attempts.Begin();
        return (DifferenceCount, Dropped, Differences?.Notes.Count ?? 0);
    }

    /// <summary>Ends the attempt and removes its records.</summary>
    public ReadingOutcome EndAttempt((int Differences, int Dropped, int Notes) start)
    {
        _tried--;
        Attempts.End();
        ReadingOutcome outcome = new(
            DifferenceCount - start.Differences, Dropped - start.Dropped, Differences?.TakeBack(start.Notes) ?? []);
        (DifferenceCount, Dropped) = (start.Differences, start.Dropped);
        return outcome;
    }

    /// <summary>
    /// Starts to look for differences in a value that was already rejected. The value is not used, so only the records stay.
    /// </summary>
    public LookState BeginLook()
    {
        LookState state = new(DifferenceCount, Dropped, _budget, Refusal);
        _budget = long.MaxValue;
        return state;
    }

    /// <summary>Ends the look.</summary>
    public void EndLook(in LookState state) => (DifferenceCount, Dropped, _budget, Refusal) = state;

    /// <summary>Counts and records the differences of the successful attempt, which EndAttempt removed.</summary>
    public void Accept(in ReadingOutcome outcome)
    {
        DifferenceCount += outcome.Differences;
        Dropped += outcome.Dropped;
        if (Differences is null)
        {
            return;
        }

        foreach (JsonNote note in outcome.Notes)
        {
            Differences.Add(note);
        }
    }
}

/// <summary>The state that a reading returns to after a look at a rejected value.</summary>
internal readonly record struct LookState(int Differences, int Dropped, long Budget, (string Expected, int Position)? Refusal);
