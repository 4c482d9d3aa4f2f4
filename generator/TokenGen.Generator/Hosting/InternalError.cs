using System.Diagnostics;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Reports an exception as an error of TokenGen. Without it, users would see the warning CS8785 and hundreds of errors about missing types.
/// </summary>
internal static class InternalError
{
    /// <summary>All exceptions except cancellation, which the host handles.</summary>
    public static bool IsOurs(Exception exception) => exception is not OperationCanceledException;

    public static DiagnosticInfo Describe(ClientSource source, string doing, Exception exception) => DiagnosticInfo.Create(
        HostingDescriptors.InternalError,
        source.DocumentSpan,
        source.DocumentName,
        doing,
        $"{exception.GetType().Name}: {OneLine(exception.Message)}{Origin(exception)}");

    private static string OneLine(string message) => message.Replace('\r', ' ').Replace('\n', ' ');

    /// <summary>The method that threw: a message has no room for the whole stack trace, and a bug report can start from it.</summary>
    private static string Origin(Exception exception) =>
        new StackTrace(exception).GetFrame(0)?.GetMethod() is { } method ? $" (in {method.DeclaringType?.Name}.{method.Name})" : "";
}
