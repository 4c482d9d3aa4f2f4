namespace TokenServer.Storage;

/// <summary>The administrator's token, and whether this start created it.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the secret.</remarks>
internal sealed class AdminToken(string secret, bool made)
{
    public string Secret => secret;

    public bool Made => made;
}
