namespace TokenServer.Storage;

/// <summary>A user, or a service account if the id has the prefix.</summary>
internal sealed record Account(string Id, Permissions Permissions, bool Active)
{
    private const string ServicePrefix = "sa::";

    /// <summary>The <c>accountType</c> of the API.</summary>
    public string Type => (IsServiceAccount(Id), Active) switch
    {
        (false, _) => "USER_ACCOUNT",
        (true, true) => "SERVICE_ACCOUNT",
        (true, false) => "INACTIVE_SERVICE_ACCOUNT",
    };

    public static bool IsServiceAccount(string id) => id.StartsWith(ServicePrefix, StringComparison.Ordinal);

    /// <summary>The service converts the ids of service accounts to lower case, but not those of users.</summary>
    public static string Normalize(string id) =>
        id.StartsWith(ServicePrefix, StringComparison.OrdinalIgnoreCase) ? id.ToLowerInvariant() : id;
}
