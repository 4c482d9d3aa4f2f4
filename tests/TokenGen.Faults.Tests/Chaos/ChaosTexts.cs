using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace TokenGen.Faults.Tests.Chaos;

/// <summary>
/// Checks every text of the clients about a failure or a drift: it must not contain the credential, and messages are one line of limited
/// length.
/// </summary>
internal sealed class ChaosTexts : ApiCallObserver
{
    public const string Secret = "chaos+secret/0815&more";

    private const int MaxMessage = 2000;

    private static readonly string[] s_forbidden = [Secret, Base64.CoreOf("user:", Token), Base64.CoreOf("", Token)];

    /// <summary>The credential of the clients. The checks search for its end.</summary>
    public static string Token => "QmVh" + Secret;

    /// <summary>The violations found so far.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    public override void OnCompleted(in ApiCallResult result)
    {
        if (result.Error is { } error)
        {
            LookAt(result.OperationId, error.ToString());
        }
    }

    public override void OnDrift(in ApiDrift drift)
    {
        LookAt(drift.OperationId, drift.ToString());
        if (drift.Path.Any(char.IsControl) || drift.Path.Length > MaxMessage)
        {
            Wrong.Enqueue($"{drift.OperationId}: the path of a drift is not one bounded line: {drift.Path}");
        }
    }

    /// <summary>Checks all texts of an exception. The typed error is data of the server, so it is not checked.</summary>
    public void LookAt(ChaosCall call, ApiException error)
    {
        string[] texts = [error.ToString(), error.Body
            ?? "", error.ErrorMessage ?? "", error.TrackingId ?? "", error.Headers.ToString(), $"{error.Status}"];
        foreach (string text in texts)
        {
            LookAt(call.ToString(), text);
        }

        if (error.Kind == ApiErrorKind.Unknown || error.Message.Any(char.IsControl) || error.Message.Length > MaxMessage)
        {
            Wrong.Enqueue($"{call}: {error.Kind} {error.Message}");
        }
    }

    private void LookAt(string source, string text)
    {
        string decoded = WebUtility.HtmlDecode(Uri.UnescapeDataString(text));
        foreach (string forbidden in s_forbidden)
        {
            if (text.Contains(forbidden, StringComparison.OrdinalIgnoreCase)
                || decoded.Contains(forbidden, StringComparison.OrdinalIgnoreCase))
            {
                Wrong.Enqueue($"{source} printed the secret: {text}");
            }
        }
    }

    private static class Base64
    {
        /// <summary>
        /// The end of the Base64 of a prefix and a text: the characters that depend only on the text, without padding. A server that
        /// truncates the text repeats different characters.
        /// </summary>
        public static string CoreOf(string before, string text)
        {
            string all = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + text));
            return all.TrimEnd('=')[((before.Length * 4 / 3) + 2)..];
        }
    }
}
