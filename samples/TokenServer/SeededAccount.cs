namespace TokenServer;

/// <summary>An account to start with: the real service creates accounts through another API.</summary>
/// <param name="Id">A service account if it starts with <c>sa::</c> (then lower-cased), otherwise a user.</param>
public sealed record SeededAccount(string Id)
{
    /// <summary>Three service accounts without tokens or permissions.</summary>
    public static IReadOnlyList<SeededAccount> Defaults { get; } = [new("sa::ci"), new("sa::deploy"), new("sa::metrics")];

    /// <summary>What the account may do beyond managing the tokens it has.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>An inactive service account keeps its tokens, but none of them works.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The secrets of its first tokens, oldest first. They count towards the limit and are not checked against it.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];
}
