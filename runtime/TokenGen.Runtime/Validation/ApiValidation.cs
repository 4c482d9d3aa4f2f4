using System.ComponentModel;

namespace TokenGen.Validation;

/// <summary>Finds values that break limits of the document, in an object and in everything that it holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiValidation
{
    /// <summary>Returns all problems of an object.</summary>
    /// <param name="value">The object.</param>
    /// <returns>The problems; empty if no limit is broken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static IReadOnlyList<ApiValidationProblem> Of(IApiValidated value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Of(null, value, null);
    }

    /// <summary>Returns all problems of a parameter or a body.</summary>
    internal static IReadOnlyList<ApiValidationProblem> Of(string? parameter, object value, ValueLimits? limits)
    {
        ProblemList problems = new(parameter);
        new LimitWalk(problems).Check(value, limits);
        return problems.All;
    }
}
