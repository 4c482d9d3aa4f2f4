using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>Methods of the runtime for the registration of a client with a container.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientRegistration
{
    /// <summary>
    /// Creates the primary handler of a client, as a client with its own connections uses it: no redirects, no cookies, connections that
    /// follow DNS changes within two minutes, and traces that continue at the server.
    /// </summary>
    public static HttpMessageHandler CreateHandler() => OwnClient.CreateHandler();

    /// <summary>
    /// Creates the last handler of a client's chain, which runs <see cref="ApiClientOptions.OnRequest"/> and
    /// <see cref="ApiClientOptions.OnResponse"/> for each attempt.
    /// </summary>
    public static DelegatingHandler CreateHookHandler() => new CallHookHandler();

    /// <summary>Leaves the hooks of a client to the handler of <see cref="CreateHookHandler"/>.</summary>
    /// <param name="options">The options of the client.</param>
    public static void RunHooksInHandler(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.HasHookHandler = true;
    }

    /// <summary>Checks whether a client can be created with the options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="httpClientAddress">
    /// Returns the address of the client's <see cref="HttpClient"/>, which is used if the options have none.
    /// </param>
    /// <param name="section">The section of the options in the configuration; <see langword="null"/> if there is none.</param>
    /// <param name="defaultBaseAddress">The address or the path of the document.</param>
    /// <param name="schemes">
    /// The security schemes that operations accept; <see langword="null"/> if one of them accepts any credential.
    /// </param>
    /// <returns>A sentence that says what to do; <see langword="null"/> if the options are valid.</returns>
    public static string? Check(
        ApiClientOptions options, Func<Uri?> httpClientAddress, string? section, string? defaultBaseAddress, IReadOnlyList<string>? schemes)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClientAddress);
        using HttpClient client = new();
        try
        {
            if (options.BaseAddress is null && ServerAddress.Parse(defaultBaseAddress) is null)
            {
                client.BaseAddress = httpClientAddress();
                if (client.BaseAddress is null)
                {
                    return Missing(section);
                }
            }

            using ApiConnection connection = new(client, options, defaultBaseAddress, schemes);
            return null;
        }
        catch (ArgumentException exception)
        {
            return ClientConfiguration.FirstLine(exception.Message);
        }
    }

    private static string Missing(string? section)
    {
        string key = string.IsNullOrEmpty(section)
            ? nameof(ApiClientOptions.BaseAddress)
            : $"{section}:{nameof(ApiClientOptions.BaseAddress)}";
        return $"{key} is missing: set it to the address of the server, such as https://api.example.com, in the configuration or where the client is registered.";
    }
}
