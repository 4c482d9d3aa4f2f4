using System.CommandLine;

namespace TokenCli.Output;

/// <summary>What is wrong with a command line, without repeating its values: after a misspelt <c>--token</c> comes the token.</summary>
internal static class UsageErrors
{
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            yield return parsed.UnmatchedTokens.Aggregate(error.Message, (text, token) => text.Replace($"'{token}'", Shown(token)));
        }
    }

    // Only what can be a misspelt option or command is worth showing.
    private static string Shown(string token)
    {
        var name = token.Split('=', ':')[0];
        return name.Length <= 20 && name.All(c => char.IsAsciiLetterLower(c) || c == '-') ? $"'{name}'" : "(not shown)";
    }
}
