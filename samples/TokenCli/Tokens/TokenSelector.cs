namespace TokenCli.Tokens;

/// <summary>How an operator names a token: by ref, by name, or by the token itself on standard input.</summary>
internal sealed class TokenSelector
{
    public const string FromInput = "-";
    public const string Help =
        "The token: its ref as 'list' shows it, its name, or - to read the token itself from standard input.";

    private readonly string _text;

    private TokenSelector(string text) => _text = text;

    /// <exception cref="CliException">Standard input is to be read and is empty.</exception>
    public static TokenSelector Of(string argument, TextReader input)
    {
        if (argument != FromInput) return new TokenSelector(argument);

        return input.ReadLine()?.Trim() is { Length: > 0 } id
            ? new TokenSelector(id)
            : throw CliException.Usage("There is no token on standard input.");
    }

    /// <summary>The one token that is meant.</summary>
    /// <exception cref="CliException">There is none, or more than one.</exception>
    public KnownToken Choose(IReadOnlyCollection<KnownToken> tokens, string where)
    {
        KnownToken[] found =
        [
            .. tokens.Where(token => token.Id == _text || token.Name == _text || TokenRef.Matches(_text, token.Id)),
        ];
        return found switch
        {
            [var one] => one,
            [] => throw new CliException(ExitCodes.Api, $"{where} has no token {Shown}."),
            _ => throw new CliException(ExitCodes.Api, $"{where} has {found.Length} tokens {Shown}: choose one by its ref."),
        };
    }

    /// <summary>Never what can be the secret.</summary>
    private string Shown => Guid.TryParse(_text, out _) || _text.Length > 100 ? "of that id" : $"'{_text}'";
}
