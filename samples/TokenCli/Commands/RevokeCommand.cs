using System.CommandLine;
using TokenCli.Connection;
using TokenCli.Output;
using TokenCli.Tokens;
using TokenGen;
using Wavefront;

namespace TokenCli.Commands;

/// <summary><c>tokens revoke</c>.</summary>
internal static class RevokeCommand
{
    public static Command Create(CliHost host)
    {
        var command = new Command("revoke", "Revoke one token of each account. This cannot be undone.");
        var common = new CommonOptions(command);
        var scope = new ScopeOptions(command, withCustomer: true);
        var token = new Argument<string>("token") { Description = TokenSelector.Help };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask for confirmation. Required without a terminal." };
        command.Add(token);
        command.Add(yes);
        command.SetBody(host, common.Json, async (arguments, cancellationToken) =>
        {
            var selector = TokenSelector.Of(arguments.GetValue(token)!, host.In);
            if (!arguments.GetValue(yes) && host.Confirm is null) throw CliException.Usage("Revoking cannot be undone: confirm it with --yes.");

            using var session = common.Open(arguments, host, cancellationToken);
            var backoff = new Backoff(host.Time, Backoff.FewAttempts);
            var outcomes = new Outcomes<KnownToken>();
            var chosen = scope.IsCustomer(arguments)
                ? await OfCustomerAsync(session.Tokens, selector, backoff, cancellationToken)
                : await OfOwnersAsync(scope.Owners(arguments, session.Tokens), selector, backoff, outcomes, cancellationToken);
            if (chosen.Count > 0 && !arguments.GetValue(yes) && !host.Confirm!(Question(chosen, session), cancellationToken))
            {
                throw new CliException(ExitCodes.Usage, "Nothing was revoked.");
            }

            // The token in use is the last one, because nothing can be revoked after it.
            foreach (var (one, revoke) in chosen.OrderBy(pair => session.IsInUse(pair.Token.Id)))
            {
                await TryAsync(one, revoke, outcomes, cancellationToken);
            }

            Print(host, arguments.GetValue(common.Json), outcomes);
            return outcomes.ExitCode;
        });
        return command;
    }

    private static async Task<List<(KnownToken Token, Func<CancellationToken, Task> Revoke)>> OfCustomerAsync(
        IApiTokenClient client, TokenSelector selector, Backoff backoff, CancellationToken cancellationToken)
    {
        var tokens = await backoff.RetryAsync(client.GetCustomerTokensAsync, cancellationToken);
        var one = selector.Choose([.. tokens.Select(KnownToken.Of)], "The customer");
        return [(one, stop => backoff.RetryAsync(
            attempt => client.DeleteCustomerTokenAsync(new UserApiToken { TokenID = one.Id }, attempt), stop))];
    }

    private static async Task<List<(KnownToken Token, Func<CancellationToken, Task> Revoke)>> OfOwnersAsync(
        IEnumerable<TokenOwner> owners, TokenSelector selector, Backoff backoff, Outcomes<KnownToken> outcomes, CancellationToken cancellationToken)
    {
        var chosen = new List<(KnownToken, Func<CancellationToken, Task>)>();
        foreach (var owner in owners)
        {
            try
            {
                var tokens = await backoff.RetryAsync(owner.ListAsync, cancellationToken);
                var one = selector.Choose([.. tokens.Select(token => KnownToken.Of(owner, token))], owner.Label);
                chosen.Add((one, stop => Revocation.RunAsync(owner, one.Id, backoff, stop)));
            }
            catch (ApiException exception)
            {
                outcomes.Add(owner.Label, Failure.Of(exception));
            }
            catch (CliException exception)
            {
                outcomes.Add(owner.Label, Failure.Of(exception));
            }
        }

        return chosen;
    }

    private static async Task TryAsync(
        KnownToken token, Func<CancellationToken, Task> revoke, Outcomes<KnownToken> outcomes, CancellationToken cancellationToken)
    {
        try
        {
            await revoke(cancellationToken);
            outcomes.Add(token);
        }
        catch (ApiException exception)
        {
            outcomes.Add(token.Account, Failure.Of(exception));
        }
    }

    private static string Question(List<(KnownToken Token, Func<CancellationToken, Task> Revoke)> chosen, Session session)
    {
        var what = chosen is [var (one, _)] ? $"the token {TokenRef.Short(one.Id)} of {one.Account}" : $"{chosen.Count} tokens";
        var inUse = chosen.Any(pair => session.IsInUse(pair.Token.Id)) ? ", including the token that this tool uses" : "";
        return $"Revoke {what}{inUse}? This cannot be undone.";
    }

    private static void Print(CliHost host, bool json, Outcomes<KnownToken> outcomes)
    {
        outcomes.WriteErrors(host.Error);
        if (json)
        {
            JsonOutput.Write(host.Out, writer =>
            {
                writer.WriteStartArray("revoked"u8);
                foreach (var token in outcomes.Done)
                {
                    writer.WriteStartObject();
                    writer.WriteString("account"u8, token.Account);
                    writer.WriteString("name"u8, token.Name);
                    writer.WriteString("ref"u8, TokenRef.Short(token.Id));
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                outcomes.WriteErrors(writer);
            });
        }
        else if (outcomes.Done.Count > 0)
        {
            Tables.Write(host, ["Account", "Name", "Ref", ""], outcomes.Done.Select(token => new[]
            {
                token.Account, token.Name, TokenRef.Short(token.Id), "revoked",
            }));
        }
    }
}
