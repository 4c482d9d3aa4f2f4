using System.CommandLine;

namespace TokenCli.Output;

/// <summary>Describes the errors of a command line without its values: the value after a misspelt <c>--token</c> is the token.</summary>
internal static class UsageErrors
{
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            yield return parsed.UnmatchedTokens.Aggregate(error.Message, (text, token) => text.Replace($"'{token}'", Shown(token)));
        }
    }

    // Shows only texts that can be a misspelt option or command.
    private static string Shown(string token)
    {
        var name = token.Split('=', ':')[0];
        return name.Length <= 20 && name.All(c => char.IsAsciiLetterLower(c) || c == '-') ? $"'{name}'" : "(not shown)";
    }
}
