namespace TokenCli.Tokens;

/// <summary>Selects a token by ref, by name, or by the token itself on standard input.</summary>
internal sealed class TokenSelector
{
    public const string FromInput = "-";
    public const string Help =
        "The token: its ref as 'list' shows it, its name, or - to read the token itself from standard input.";

    private readonly string _text;

    private TokenSelector(string text) => _text = text;

    /// <exception cref="CliException">Standard input is empty.</exception>
    public static TokenSelector Of(string argument, TextReader input)
    {
        if (argument != FromInput) return new TokenSelector(argument);

        return input.ReadLine()?.Trim() is { Length: > 0 } id
            ? new TokenSelector(id)
            : throw CliException.Usage("Standard input contains no token.");
    }

    /// <summary>The selected token.</summary>
    /// <exception cref="CliException">No token matches, or more than one.</exception>
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

    /// <summary>A description that never contains the secret.</summary>
    private string Shown => Guid.TryParse(_text, out _) || _text.Length > 100 ? "with that id" : $"'{_text}'";
}
