namespace TokenGen.Testing;

/// <summary>Shortcuts for operations of an <see cref="ApiFake"/>.</summary>
public static class FakeOperations
{
    /// <summary>Returns success.</summary>
    /// <param name="operation">An operation that returns no body.</param>
    /// <returns>The operation, to configure the next response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public static FakeOperation<NoContent> Returns(this FakeOperation<NoContent> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Returns(default(NoContent));
    }
}
