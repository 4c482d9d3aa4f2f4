namespace TokenServer;

/// <summary>The service's permissions that matter to api tokens, by the names its documentation gives them.</summary>
[Flags]
public enum Permissions
{
    /// <summary>Manages the tokens the account has.</summary>
    None = 0,

    /// <summary>Manages tokens of service accounts, and views and revokes those of every account.</summary>
    Accounts = 1,

    /// <summary>Creates tokens for itself; service accounts cannot have it.</summary>
    ApiTokens = 2,
}
