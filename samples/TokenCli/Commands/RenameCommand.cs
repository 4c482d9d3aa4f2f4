using System.CommandLine;
using TokenCli.Connection;
using TokenCli.Output;
using TokenCli.Tokens;

namespace TokenCli.Commands;

/// <summary><c>tokens rename</c>.</summary>
internal static class RenameCommand
{
    public static Command Create(CliHost host)
    {
        var command = new Command("rename", "Rename a token.");
        var common = new CommonOptions(command);
        var account = new Option<string?>("--account", "-a") { Description = "The service account of the token. Default: your own account.", HelpName = "ID" };
        var token = new Argument<string>("token") { Description = TokenSelector.Help };
        var name = new Option<string>("--name", "-n") { Description = "The new name.", HelpName = "NAME", Required = true };
        command.Add(token);
        command.Add(account);
        command.Add(name);
        command.SetBody(host, common.Json, async (arguments, cancellationToken) =>
        {
            var selector = TokenSelector.Of(arguments.GetValue(token)!, host.In);
            var newName = arguments.GetValue(name)!;
            if (string.IsNullOrWhiteSpace(newName)) throw CliException.Usage("The new name is empty.");

            using var session = common.Open(arguments, host, cancellationToken);
            var backoff = new Backoff(host.Time, Backoff.FewAttempts);
            var owner = TokenOwner.Of(session.Tokens, arguments.GetValue(account)?.ToLowerInvariant());
            var tokens = await backoff.RetryAsync(owner.ListAsync, cancellationToken);
            var chosen = selector.Choose([.. tokens.Select(one => KnownToken.Of(owner, one))], owner.Label);
            var renamed = await backoff.RetryAsync(attempt => owner.RenameAsync(chosen.Id, newName, attempt), cancellationToken);

            var shown = ListedToken.Of(owner, renamed, session.IsInUse(renamed.TokenID));
            if (arguments.GetValue(common.Json))
            {
                JsonOutput.Write(host.Out, writer =>
                {
                    writer.WriteString("oldName"u8, chosen.Name);
                    writer.WritePropertyName("token"u8);
                    shown.WriteTo(writer);
                });
            }
            else
            {
                Tables.Write(host, ["Account", "Ref", "Old name", "New name"], [[shown.Account, shown.Ref, chosen.Name, shown.Name]]);
            }

            return ExitCodes.Ok;
        });
        return command;
    }
}
