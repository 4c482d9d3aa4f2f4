namespace TokenServer;

/// <summary>An initial account: the real service creates accounts through another API.</summary>
/// <param name="Id">The id of a service account if it starts with <c>sa::</c> (converted to lower case), otherwise of a user.</param>
public sealed record SeededAccount(string Id)
{
    /// <summary>Three service accounts without tokens or permissions.</summary>
    public static IReadOnlyList<SeededAccount> Defaults { get; } = [new("sa::ci"), new("sa::deploy"), new("sa::metrics")];

    /// <summary>The permissions beyond managing its own existing tokens.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>The tokens of an inactive service account exist but do not work.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The secrets of its initial tokens, oldest first. They count towards the limit but may exceed it.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];
}
