namespace TokenCli.Tests.Support;

/// <summary>The guarantees of a rotation.</summary>
internal static class RotationAsserts
{
    public const string Name = "main";

    /// <summary>
    /// Asserts that exactly one token has the name, and that it is new, works, and is in the file. The old token is gone, tokens of others
    /// are unchanged, and no token is left over.
    /// </summary>
    public static async Task AssertRotatedAsync(this Cli cli, string file, string account, string old, params string[] others)
    {
        IReadOnlyList<UserApiToken> tokens = await cli.ListAsync(account);
        string current = Assert.Single(tokens, token => token.TokenName == Name).TokenID;
        Assert.NotEqual(old, current);
        Assert.True(await cli.WorksAsync(current), "the new token works");
        Assert.Equal(current, InFile(file, account));
        Assert.Equal(others.Append(current).Order(), tokens.Select(token => token.TokenID).Order());
    }

    /// <summary>Asserts that some token of the name works: the old one or one in the file.</summary>
    public static async Task AssertNotLostAsync(this Cli cli, string file, string account, string old)
    {
        string?[] inHand = new[] { old, File.Exists(file) ? InFile(file, account) : null };
        foreach (string token in inHand.OfType<string>())
        {
            if (await cli.WorksAsync(token))
            {
                return;
            }
        }

        Assert.Fail($"no token of {account} works");
    }

    public static string? InFile(string file, string account)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement.ArrayEnumerator entries = document.RootElement.GetProperty("accounts").EnumerateArray();
        JsonElement entry = entries.FirstOrDefault(entry => entry.GetProperty("account").GetString() == account);
        return entry.ValueKind == JsonValueKind.Undefined ? null : entry.GetProperty("tokenID").GetString();
    }
}
