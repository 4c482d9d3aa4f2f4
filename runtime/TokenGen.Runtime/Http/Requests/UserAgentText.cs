namespace TokenGen.Http;

/// <summary>The header <c>User-Agent</c> (RFC 9110 section 10.1.5). Some servers refuse calls without it.</summary>
internal static class UserAgentText
{
    /// <summary>Returns the value that a client sends; <see langword="null"/> for none.</summary>
    /// <param name="client">The client, which may have a header of its own.</param>
    /// <param name="options">The options of the user.</param>
    /// <param name="caller">The calling product, such as <c>Acme.Shop/1.2.0</c>; <see langword="null"/> if it is unknown.</param>
    /// <exception cref="ArgumentException">The value contains a character that headers cannot carry.</exception>
    public static string? Of(HttpClient client, ApiClientOptions options, string? caller)
    {
        if (options.UserAgent is { } chosen)
        {
            HeaderText.CheckValue(chosen, nameof(ApiClientOptions.UserAgent));
            return chosen.Length == 0 ? null : chosen;
        }

        // A browser sends its own header, and would need a CORS preflight request to send another one.
        if (Platform.IsBrowser || client.DefaultRequestHeaders.UserAgent.Count > 0)
        {
            return null;
        }

        return caller is null ? ProductVersion.Product : caller + " " + ProductVersion.Product;
    }
}
