namespace TokenServer;

/// <summary>The service's permissions for API tokens, named as in its documentation.</summary>
[Flags]
public enum Permissions
{
    /// <summary>Allows managing one's own existing tokens.</summary>
    None = 0,

    /// <summary>Allows managing tokens of service accounts, and listing and revoking those of all accounts.</summary>
    Accounts = 1,

    /// <summary>Allows creating one's own tokens; service accounts cannot have this permission.</summary>
    ApiTokens = 2,
}
