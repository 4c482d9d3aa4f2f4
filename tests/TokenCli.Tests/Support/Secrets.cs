namespace TokenCli.Tests.Support;

internal static class Secrets
{
    /// <summary>Asserts that neither output contains a token or a part of one.</summary>
    public static void AssertNone(Run run, IEnumerable<string> secrets)
    {
        foreach (string secret in secrets)
        {
            foreach (string part in secret.Split('-').Where(part => part.Length >= 8).Append(secret))
            {
                Assert.DoesNotContain(part, run.Out, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(part, run.Error, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
