namespace TokenGen.Errors;

/// <summary>Carries an exception of the caller's own code, a hook or a test, through a call: the caller gets it as it is.</summary>
internal sealed class CallerCodeException(Exception thrown) : InvalidOperationException(thrown.Message, thrown)
{
    /// <summary>What that code threw.</summary>
    public Exception Thrown { get; } = thrown;
}
