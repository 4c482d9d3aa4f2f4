using System.CommandLine;
using TokenCli.Connection;
using TokenCli.Output;
using TokenCli.Tokens;
using TokenGen;

namespace TokenCli.Commands;

/// <summary><c>tokens list</c>.</summary>
internal static class ListCommand
{
    private static readonly string[] s_columns = ["Account", "Name", "Ref", "Type", "Created", "Last used", "In use"];

    public static Command Create(CliHost host)
    {
        var command = new Command("list", "Show tokens with their names, dates and refs. Other commands accept a ref.");
        var common = new CommonOptions(command);
        var scope = new ScopeOptions(command, withCustomer: true);
        command.SetBody(host, common.Json, async (arguments, cancellationToken) =>
        {
            using var session = common.Open(arguments, host, cancellationToken);
            var backoff = new Backoff(host.Time, Backoff.FewAttempts);
            var tokens = scope.IsCustomer(arguments)
                ? await OfCustomerAsync(session, backoff, cancellationToken)
                : await OfOwnersAsync(scope.Owners(arguments, session.Tokens), session, backoff, cancellationToken);
            Print(host, arguments.GetValue(common.Json), tokens);
            return tokens.ExitCode;
        });
        return command;
    }

    private static async Task<Outcomes<IReadOnlyList<ListedToken>>> OfCustomerAsync(
        Session session, Backoff backoff, CancellationToken cancellationToken)
    {
        var tokens = await backoff.RetryAsync(session.Tokens.GetCustomerTokensAsync, cancellationToken);
        var outcomes = new Outcomes<IReadOnlyList<ListedToken>>();
        outcomes.Add([.. tokens.Select(token => ListedToken.Of(token, session.IsInUse(token.Id ?? "")))]);
        return outcomes;
    }

    private static async Task<Outcomes<IReadOnlyList<ListedToken>>> OfOwnersAsync(
        IEnumerable<TokenOwner> owners, Session session, Backoff backoff, CancellationToken cancellationToken)
    {
        var outcomes = new Outcomes<IReadOnlyList<ListedToken>>();
        foreach (var owner in owners)
        {
            try
            {
                var tokens = await backoff.RetryAsync(owner.ListAsync, cancellationToken);
                outcomes.Add([.. tokens.Select(token => ListedToken.Of(owner, token, session.IsInUse(token.TokenID)))]);
            }
            catch (ApiException exception)
            {
                outcomes.Add(owner.Label, Failure.Of(exception));
            }
        }

        return outcomes;
    }

    private static void Print(CliHost host, bool json, Outcomes<IReadOnlyList<ListedToken>> outcomes)
    {
        var tokens = outcomes.Done.SelectMany(list => list);
        outcomes.WriteErrors(host.Error);
        if (json)
        {
            JsonOutput.Write(host.Out, writer =>
            {
                writer.WriteStartArray("tokens"u8);
                foreach (var token in tokens) token.WriteTo(writer);
                writer.WriteEndArray();
                outcomes.WriteErrors(writer);
            });
            return;
        }

        Tables.Write(host, s_columns, tokens.Select(token => new[]
        {
            token.Account, token.Name, token.Ref, token.AccountType, Tables.Time(token.Created), Tables.Time(token.LastUsed),
            token.IsInUse ? "yes" : "",
        }));
    }
}
