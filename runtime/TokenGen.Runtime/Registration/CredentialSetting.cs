using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>How the configuration of a program contains a credential of a document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CredentialSetting
{
    private readonly Func<string, Credential>? _fromValue;
    private readonly Func<string, string, Credential>? _fromPassword;
    private readonly Func<ClientCredentials, Credential>? _fromClient;

    private CredentialSetting(
        string name, Func<string, Credential>? fromValue, Func<string, string, Credential>? fromPassword, Func<ClientCredentials, Credential>? fromClient)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        _fromValue = fromValue;
        _fromPassword = fromPassword;
        _fromClient = fromClient;
    }

    /// <summary>The key below <c>Credential</c>.</summary>
    public string Name { get; }

    /// <summary>A key, a token or another single value.</summary>
    /// <param name="name">The key below <c>Credential</c>.</param>
    /// <param name="make">Creates the credential.</param>
    public static CredentialSetting Value(string name, Func<string, Credential> make) => new(name, make, null, null);

    /// <summary>A token, or a client that requests tokens.</summary>
    /// <param name="name">The key below <c>Credential</c>.</param>
    /// <param name="fromToken">Creates the credential from a token.</param>
    /// <param name="fromClient">Creates the credential from a client.</param>
    public static CredentialSetting Bearer(
        string name, Func<string, Credential> fromToken, Func<ClientCredentials, Credential> fromClient) =>
        new(name, fromToken, null, fromClient);

    /// <summary>A user name and a password.</summary>
    /// <param name="name">The key below <c>Credential</c>.</param>
    /// <param name="make">Creates the credential.</param>
    public static CredentialSetting Basic(string name, Func<string, string, Credential> make) => new(name, null, make, null);

    /// <summary>Makes the credential from the settings below its key.</summary>
    /// <exception cref="ArgumentException">A setting is missing or invalid.</exception>
    internal Credential Read(ClientConfiguration configuration, string key)
    {
        if (_fromPassword is not null)
        {
            return _fromPassword(configuration.Require($"{key}:UserName", "the user's name"), configuration.Require(
                $"{key}:Password", "the user's password"));
        }

        if (_fromClient is null || configuration.Take(key, out string? token))
        {
            return _fromValue!(configuration.Require(key, "the key or the token"));
        }

        return _fromClient(new ClientCredentials(
            configuration.Require($"{key}:ClientId", "the OAuth client ID, or set the key above it to a token"),
            configuration.Require($"{key}:ClientSecret", "the client's secret"))
        {
            TokenEndpoint = configuration.Read($"{key}:TokenEndpoint", ClientConfiguration.Address),
            Scope = configuration.Read($"{key}:Scope", static text => text),
            Audience = configuration.Read($"{key}:Audience", static text => text),
            SendsSecretInBody = configuration.Read($"{key}:SendsSecretInBody", ClientConfiguration.Truth) ?? false,
        });
    }
}
