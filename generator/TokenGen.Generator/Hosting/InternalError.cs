using System.Diagnostics;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Makes an error of ours from an exception. Left alone, it would be the warning CS8785 and hundreds of errors about types that
/// are missing because of it.
/// </summary>
internal static class InternalError
{
    /// <summary>Anything but a cancellation, which belongs to the host.</summary>
    public static bool IsOurs(Exception exception) => exception is not OperationCanceledException;

    public static DiagnosticInfo Describe(ClientSource source, string doing, Exception exception) => DiagnosticInfo.Create(
        HostingDescriptors.InternalError,
        source.DocumentSpan,
        source.DocumentName,
        doing,
        $"{exception.GetType().Name}: {OneLine(exception.Message)}{Origin(exception)}");

    private static string OneLine(string message) => message.Replace('\r', ' ').Replace('\n', ' ');

    /// <summary>The method that threw: all of a stack trace that fits a message, and where a report begins.</summary>
    private static string Origin(Exception exception) =>
        new StackTrace(exception).GetFrame(0)?.GetMethod() is { } method ? $" (in {method.DeclaringType?.Name}.{method.Name})" : "";
}
