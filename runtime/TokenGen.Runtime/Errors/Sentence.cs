using System.Text;
using TokenGen.Text;

namespace TokenGen.Errors;

/// <summary>The message of an exception: one sentence with the operation, the status and the server's message.</summary>
internal static class Sentence
{
    // Messages of exceptions are read in log lines; ErrorMessage and Body hold the full text.
    private const int MaxWords = 300;

    public static string Of(FailureReport report)
    {
        StringBuilder text = new StringBuilder(report.Operation.Label).Append(" failed with HTTP ").Append((int?)report.StatusCode);
        if (report.Status?.Code is { } code && code != (int?)report.StatusCode)
        {
            text.Append(" (code ").Append(code).Append(')');
        }

        if (report.Kind == ApiErrorKind.Redirect)
        {
            text.Append(": a redirect, which is not followed because it could send the credential to another server");
        }
        else if (report.Kind == ApiErrorKind.NotModified)
        {
            text.Append(": not modified, so there is no body");
        }
        else if (!string.IsNullOrWhiteSpace(report.ErrorMessage))
        {
            text.Append(": ").Append(PlainText.OneLine(report.ErrorMessage!, MaxWords));
        }

        if (report.TrackingId is { } trackingId)
        {
            text.Append(" (tracking ID ").Append(PlainText.OneLine(trackingId, MaxWords)).Append(')');
        }

        if (text[^1] is not ('.' or '!' or '?'))
        {
            text.Append('.');
        }

        return text.ToString();
    }
}
