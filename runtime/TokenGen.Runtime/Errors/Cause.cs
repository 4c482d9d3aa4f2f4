using TokenGen.Http;
using TokenGen.Redaction;

namespace TokenGen.Errors;

/// <summary>
/// Makes the inner exception of what a call throws. .NET quotes malformed headers and status lines in its messages, and with them what a
/// server has put there: a secret, or a line break.
/// </summary>
internal static class Cause
{
    // The message of an inner exception of .NET; one that quotes a header can be as long as the header.
    private const int MaxMessage = 500;

    /// <summary>Gives the exception itself, or one that says the same without what must not be read.</summary>
    public static Exception Of(Exception exception, ApiRequest request) => Of(exception, Redactor.For(request));

    /// <inheritdoc cref="Of(Exception, ApiRequest)"/>
    public static Exception Of(Exception exception, Redactor redactor) => IsClean(exception, redactor) ? exception : Masked(exception, redactor);

    private static bool IsClean(Exception exception, Redactor redactor)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Clean(cause.Message, redactor) != cause.Message) return false;
        }

        return true;
    }

    /// <summary>Names the type of each exception of the chain; their own texts cannot be changed.</summary>
    private static IOException Masked(Exception exception, Redactor redactor) => new(
        $"{exception.GetType().Name}: {Clean(exception.Message, redactor)}",
        exception.InnerException is { } inner ? Of(inner, redactor) : null);

    private static string Clean(string message, Redactor redactor) => PlainText.OneLine(redactor.Mask(message) ?? "", MaxMessage);
}
