namespace TokenGen.Http;

/// <summary>
/// The headers and query parameters of every call that the call itself does not set. A copy, so that later changes of the options have no
/// effect.
/// </summary>
internal sealed class ClientDefaults
{
    private static readonly string[] s_ofBodies = ["Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding"];

    private ClientDefaults(ApiClientOptions options)
    {
        foreach (KeyValuePair<string, string> header in options.DefaultHeaders)
        {
            CheckHeader(header.Key, header.Value);
        }

        foreach (KeyValuePair<string, string> parameter in options.DefaultQuery)
        {
            CheckParameter(parameter.Key, parameter.Value);
        }

        Headers = [.. options.DefaultHeaders];
        Query = [.. options.DefaultQuery];
        List<string> secrets = [];
        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (CredentialHeader.Is(header.Key))
            {
                CredentialHeader.AddSecrets(header.Key, header.Value, secrets.Add);
            }
            else if (SecretName.Is(header.Key))
            {
                secrets.Add(header.Value);
            }
        }

        foreach (KeyValuePair<string, string> parameter in Query)
        {
            if (SecretName.Is(parameter.Key))
            {
                secrets.Add(parameter.Value);
            }
        }

        Secrets = secrets;
    }

    public KeyValuePair<string, string>[] Headers { get; }

    public KeyValuePair<string, string>[] Query { get; }

    /// <summary>The values that must not appear in messages, as far as their names show it.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>The defaults of a client; <see langword="null"/> if there are none, so that calls skip the search.</summary>
    /// <exception cref="ArgumentException">A header or a parameter cannot be sent.</exception>
    public static ClientDefaults? Of(ApiClientOptions options) =>
        options.DefaultHeaders.Count + options.DefaultQuery.Count == 0 ? null : new ClientDefaults(options);

    /// <summary>Whether there is a default header of that name.</summary>
    public bool HasHeader(string name)
    {
        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The messages name the header, and never the value.
    private static void CheckHeader(string name, string? value)
    {
        const string option = nameof(ApiClientOptions.DefaultHeaders);
        if (string.IsNullOrEmpty(name) || !HeaderText.IsName(name))
        {
            throw new ArgumentException($"{option}: \"{name}\" is not the name of a header.");
        }

        if (value is null)
        {
            throw new ArgumentException($"{option}: the header {name} has no value.");
        }

        if (!HeaderText.IsValue(value))
        {
            throw new ArgumentException($"{option}: the value of {name} has a character that is not allowed in a header.");
        }

        if (Array.Exists(s_ofBodies, other => other.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"{option}: {name} describes the body of a request, so it cannot be a default. Remove it.");
        }
    }

    private static void CheckParameter(string name, string? value)
    {
        const string option = nameof(ApiClientOptions.DefaultQuery);
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException($"{option}: a parameter has no name.");
        }

        if (value is null)
        {
            throw new ArgumentException($"{option}: the parameter {name} has no value.");
        }

        if (!UrlText.CanEncode(name) || !UrlText.CanEncode(value))
        {
            throw new ArgumentException($"{option}: {name} contains an unpaired surrogate.");
        }
    }
}
