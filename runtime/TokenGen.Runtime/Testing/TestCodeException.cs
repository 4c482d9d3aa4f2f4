namespace TokenGen.Testing;

/// <summary>Carries an exception of a test's own code through the call that asked a fake: the test gets it as it is.</summary>
internal sealed class TestCodeException(Exception thrown) : InvalidOperationException(thrown.Message, thrown)
{
    /// <summary>What the code of the test threw.</summary>
    public Exception Thrown { get; } = thrown;
}
