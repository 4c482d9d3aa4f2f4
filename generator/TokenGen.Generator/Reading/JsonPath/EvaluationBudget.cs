using TokenGen.Generator.Reading.JsonPath.RegularExpressions;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>
/// Limits the work of one query. Queries are untrusted: a few characters such as <c>$..*..*..*</c> can need more time than a build has.
/// </summary>
internal sealed class EvaluationBudget(CancellationToken cancellationToken = default)
{
    /// <summary>
    /// For comparison: a query that visits every node of the largest known document, with a filter, takes about two million steps.
    /// </summary>
    public const int MaxSteps = 10_000_000;

    /// <summary>The nodes that a query may select in one step; the largest known document has 258,000.</summary>
    public const int MaxNodes = 1_000_000;

    private const int StepsBetweenCancellationChecks = 4096;

    private readonly Dictionary<string, Regexp?> _expressions = new(StringComparer.Ordinal);
    private int _steps;
    private int _nextCheck = StepsBetweenCancellationChecks;

    /// <summary>Counts work; throws if the limit is exceeded.</summary>
    public void Spend(int steps = 1)
    {
        _steps = steps > MaxSteps - _steps ? throw new EvaluationLimitException() : _steps + steps;
        if (_steps >= _nextCheck)
        {
            _nextCheck = _steps + StepsBetweenCancellationChecks;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The regular expression of a text, parsed once; null if the text is not an I-Regexp.</summary>
    public Regexp? ExpressionOf(string pattern)
    {
        if (!_expressions.TryGetValue(pattern, out Regexp? expression))
        {
            Spend(pattern.Length);
            expression = Regexp.Parse(pattern);
            _expressions.Add(pattern, expression);
        }

        return expression;
    }
}

/// <summary>A query exceeds its limit of work.</summary>
internal sealed class EvaluationLimitException : Exception;
