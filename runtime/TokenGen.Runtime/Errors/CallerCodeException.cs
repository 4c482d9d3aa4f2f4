namespace TokenGen.Errors;

/// <summary>
/// Carries an exception of user code, such as a hook or a test, through a call, so that the caller gets the original exception.
/// </summary>
internal sealed class CallerCodeException(Exception thrown) : InvalidOperationException(thrown.Message, thrown)
{
    /// <summary>The exception that the user code threw.</summary>
    public Exception Thrown { get; } = thrown;
}
