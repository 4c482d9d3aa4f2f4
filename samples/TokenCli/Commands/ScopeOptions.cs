using System.CommandLine;
using TokenCli.Tokens;
using Wavefront;

namespace TokenCli.Commands;

/// <summary>The accounts that a command works on: by default the caller's own.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string[]> _accounts = new("--account", "-a")
    {
        Description = "A service account, such as sa::ci. Can be repeated. Default: your own account.",
        HelpName = "ID",
    };

    private readonly Option<bool> _customer = new("--customer")
    {
        Description = "The tokens of all accounts of the customer.",
    };

    public ScopeOptions(Command command, bool withCustomer = false)
    {
        command.Add(_accounts);
        if (!withCustomer) return;

        command.Add(_customer);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_customer) && result.GetValue(_accounts) is { Length: > 0 })
            {
                result.AddError("--customer and --account cannot be combined.");
            }
        });
    }

    public bool IsCustomer(ParseResult arguments) => arguments.GetValue(_customer);

    /// <summary>The service accounts without duplicates, in lower case like those of the service.</summary>
    public IReadOnlyList<string> Accounts(ParseResult arguments) =>
        [.. (arguments.GetValue(_accounts) ?? []).Select(id => id.ToLowerInvariant()).Distinct()];

    public IReadOnlyList<TokenOwner> Owners(ParseResult arguments, IApiTokenClient client)
    {
        var accounts = Accounts(arguments);
        return accounts.Count == 0 ? [TokenOwner.Of(client, null)] : [.. accounts.Select(account => TokenOwner.Of(client, account))];
    }
}
