using TokenGen.Http;
using TokenGen.Redaction;
using TokenGen.Text;

namespace TokenGen.Errors;

/// <summary>
/// Makes the inner exception of an exception that a call throws. .NET quotes malformed headers and status lines in its messages, which can
/// contain secrets or line breaks from the server.
/// </summary>
internal static class Cause
{
    // Limits the message of an inner exception of .NET, which is as long as a header that it quotes.
    private const int MaxMessage = 500;

    /// <summary>Returns the exception itself, or a replacement without secrets and control characters.</summary>
    public static Exception Of(Exception exception, ApiRequest request) => Of(exception, Redactor.For(request));

    /// <inheritdoc cref="Of(Exception, ApiRequest)"/>
    public static Exception Of(Exception exception, Redactor redactor) =>
        IsClean(exception, redactor) ? exception : Masked(exception, redactor);

    private static bool IsClean(Exception exception, Redactor redactor)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Clean(cause.Message, redactor) != cause.Message)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names the type of each exception of the chain, because the texts of exceptions cannot be changed.</summary>
    private static IOException Masked(Exception exception, Redactor redactor) => new(
        $"{exception.GetType().Name}: {Clean(exception.Message, redactor)}",
        exception.InnerException is { } inner ? Of(inner, redactor) : null);

    private static string Clean(string message, Redactor redactor) => PlainText.OneLine(redactor.Mask(message) ?? "", MaxMessage);
}
