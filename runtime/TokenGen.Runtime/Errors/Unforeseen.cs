namespace TokenGen.Errors;

/// <summary>Which exceptions of other code become exceptions of a call.</summary>
internal static class Unforeseen
{
    /// <summary>Whether an exception says something of the call. Those that say something of the process pass as they are.</summary>
    public static bool IsExplained(Exception exception) => exception is not
        (ApiException or OutOfMemoryException or StackOverflowException or AccessViolationException or ThreadAbortException);
}
