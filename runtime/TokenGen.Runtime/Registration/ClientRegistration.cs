using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>What the registration of a client with a container needs of the runtime.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientRegistration
{
    /// <summary>
    /// Makes the handler at the end of a client's chain, as a client with connections of its own has it: no redirects, no cookies,
    /// connections that notice a changed name within two minutes, traces that go on at the server.
    /// </summary>
    public static HttpMessageHandler CreateHandler() => OwnClient.CreateHandler();

    /// <summary>Makes the last handler of a client's chain, which runs <see cref="ApiClientOptions.OnRequest"/> and <see cref="ApiClientOptions.OnResponse"/> for each attempt.</summary>
    public static DelegatingHandler CreateHookHandler() => new CallHookHandler();

    /// <summary>Leaves the hooks of a client to the handler of <see cref="CreateHookHandler"/>.</summary>
    /// <param name="options">The options of the client.</param>
    public static void RunHooksInHandler(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.HasHookHandler = true;
    }

    /// <summary>Finds what a client could not be made with.</summary>
    /// <param name="options">The options.</param>
    /// <param name="httpClientAddress">Gives the address of the client's <see cref="HttpClient"/>, which stands in for a missing one.</param>
    /// <param name="section">Where the configuration has the options; <see langword="null"/> where it has none.</param>
    /// <param name="defaultBaseAddress">The address, or the path, of the document.</param>
    /// <param name="schemes">The security schemes that operations take; <see langword="null"/> where one takes whatever there is.</param>
    /// <returns>A sentence that says what to do; <see langword="null"/> when nothing is wrong.</returns>
    public static string? Check(
        ApiClientOptions options, Func<Uri?> httpClientAddress, string? section, string? defaultBaseAddress, IReadOnlyList<string>? schemes)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClientAddress);
        using var client = new HttpClient();
        try
        {
            if (options.BaseAddress is null && ServerAddress.Parse(defaultBaseAddress) is null)
            {
                client.BaseAddress = httpClientAddress();
                if (client.BaseAddress is null) return Missing(section);
            }

            using var connection = new ApiConnection(client, options, defaultBaseAddress, schemes);
            return null;
        }
        catch (ArgumentException exception)
        {
            return ClientConfiguration.FirstLine(exception.Message);
        }
    }

    private static string Missing(string? section)
    {
        var key = string.IsNullOrEmpty(section) ? nameof(ApiClientOptions.BaseAddress) : $"{section}:{nameof(ApiClientOptions.BaseAddress)}";
        return $"{key} is missing: set it to the address of the server, such as https://api.example.com, in the configuration or where the client is registered.";
    }
}
