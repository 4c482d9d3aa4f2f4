namespace TokenGen.Errors;

/// <summary>Decides which exceptions of other code become exceptions of a call.</summary>
internal static class Unforeseen
{
    /// <summary>Whether an exception is about the call. Exceptions about the process are not wrapped.</summary>
    public static bool IsExplained(Exception exception) => exception is not
        (ApiException or OutOfMemoryException or StackOverflowException or AccessViolationException or ThreadAbortException);
}
