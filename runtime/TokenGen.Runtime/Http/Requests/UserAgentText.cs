namespace TokenGen.Http;

/// <summary>The header <c>User-Agent</c> (RFC 9110 section 10.1.5), without which some servers refuse calls.</summary>
internal static class UserAgentText
{
    /// <summary>Gives the value that a client sends; <see langword="null"/> for none.</summary>
    /// <param name="client">Sends the calls, maybe with a header of its own.</param>
    /// <param name="options">What the user of the client wants.</param>
    /// <param name="caller">The product that calls, such as <c>Acme.Shop/1.2.0</c>; <see langword="null"/> where it is not known.</param>
    /// <exception cref="ArgumentException">The value holds a character that no header can carry.</exception>
    public static string? Of(HttpClient client, ApiClientOptions options, string? caller)
    {
        if (options.UserAgent is { } chosen)
        {
            HeaderText.CheckValue(chosen, nameof(ApiClientOptions.UserAgent));
            return chosen.Length == 0 ? null : chosen;
        }

        // A browser has a header of its own, and asks the server first whether another one may be sent.
        if (Platform.IsBrowser || client.DefaultRequestHeaders.UserAgent.Count > 0) return null;
        return caller is null ? ProductVersion.Product : caller + " " + ProductVersion.Product;
    }
}
