using System.CommandLine;
using System.Net;
using TokenCli.Connection;
using TokenCli.Files;
using TokenCli.Output;
using TokenCli.Tokens;
using TokenGen;
using Wavefront;

namespace TokenCli.Commands;

/// <summary><c>tokens create</c>.</summary>
internal static class CreateCommand
{
    public static Command Create(CliHost host)
    {
        var command = new Command("create", "Create a token for each account.");
        var common = new CommonOptions(command);
        var scope = new ScopeOptions(command);
        var name = new Option<string?>("--name", "-n") { Description = "The name of the new token.", HelpName = "NAME" };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A new file for the new tokens (JSON), which only you can read.",
            HelpName = "FILE",
        };
        var show = new Option<bool>("--show") { Description = "Print the new tokens to standard output." };
        command.Add(name);
        command.Add(output);
        command.Add(show);
        command.SetBody(host, common.Json, async (arguments, cancellationToken) =>
        {
            var (file, json) = (arguments.GetValue(output), arguments.GetValue(common.Json));
            if (file is null && !json && !arguments.GetValue(show))
            {
                throw CliException.Usage("A new token is shown only once: choose its place with --output FILE, --show or --json.");
            }

            using var session = common.Open(arguments, host, cancellationToken);
            var handOver = new HandOver(file);
            foreach (var owner in scope.Owners(arguments, session.Tokens))
            {
                // No exception, because the tokens created so far must be handed to the operator.
                if (cancellationToken.IsCancellationRequested) break;

                await TryAsync(owner, arguments.GetValue(name), new Backoff(host.Time, Backoff.FewAttempts), handOver);
            }

            handOver.Close();
            Print(host, json, file, showSecrets: arguments.GetValue(show) || (json && file is null), handOver.Outcomes);
            return cancellationToken.IsCancellationRequested ? ExitCodes.Interrupted : handOver.Outcomes.ExitCode;
        });
        return command;
    }

    // A creation that has started is not cancelled, because it would be unclear whether the token exists.
    private static async Task TryAsync(TokenOwner owner, string? name, Backoff backoff, HandOver handOver)
    {
        try
        {
            var all = await backoff.RetryAsync(attempt => owner.CreateAsync(name, attempt), IsRefusedUnread, CancellationToken.None);
            var made = all[^1]; // as the document promises
            await HandOverAsync(owner, made, name, handOver);
            if (name is not null && made.TokenName != name)
            {
                await backoff.RetryAsync(attempt => owner.RenameAsync(made.TokenID, name, attempt), CancellationToken.None);
            }
        }
        catch (ApiException exception)
        {
            handOver.Outcomes.Add(owner.Label, Failure.Of(exception));
        }
    }

    private static async Task HandOverAsync(TokenOwner owner, UserApiToken made, string? name, HandOver handOver)
    {
        try
        {
            handOver.Add(new NewToken(ListedToken.Of(owner, made, isInUse: false) with { Name = made.TokenName ?? name }, made.TokenID));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The token could not be handed to the operator, so it is revoked.
            await owner.RevokeAsync(made.TokenID, CancellationToken.None);
            throw;
        }
    }

    /// <summary>
    /// Whether the server rejected the request without processing it. After any other failure the token may exist, and a second attempt
    /// would create a second token.
    /// </summary>
    private static bool IsRefusedUnread(ApiException failure) =>
        failure.StatusCode is HttpStatusCode.NotAcceptable or HttpStatusCode.TooManyRequests;

    private static void Print(CliHost host, bool json, string? file, bool showSecrets, Outcomes<NewToken> outcomes)
    {
        outcomes.WriteErrors(host.Error);
        if (json)
        {
            JsonOutput.Write(host.Out, writer =>
            {
                if (file is not null) writer.WriteString("file"u8, file);
                NewToken.Write(writer, outcomes.Done, showSecrets);
                outcomes.WriteErrors(writer);
            });
            return;
        }

        if (outcomes.Done.Count == 0) return;

        string[] columns = ["Account", "Name", "Ref"];
        Tables.Write(host, showSecrets ? [.. columns, "Token"] : columns, outcomes.Done.Select(token =>
        {
            string?[] cells = [token.Shown.Account, token.Shown.Name, token.Shown.Ref];
            return showSecrets ? [.. cells, token.TokenId] : cells;
        }));
        if (file is not null) host.Error.WriteLine($"The new tokens are in {file}.");
    }
}
