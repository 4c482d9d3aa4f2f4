namespace TokenGen.Testing;

/// <summary>Shorter words for operations of a <see cref="ApiFake"/>.</summary>
public static class FakeOperations
{
    /// <summary>Answers with success.</summary>
    /// <param name="operation">An operation that answers without a body.</param>
    /// <returns>The operation, to say what it does next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public static FakeOperation<NoContent> Returns(this FakeOperation<NoContent> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Returns(default(NoContent));
    }
}
