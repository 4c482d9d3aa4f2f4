using System.CommandLine;
using TokenCli.Commands;
using TokenCli.Output;
using TokenGen;

namespace TokenCli;

/// <summary>Parses a command line, runs its command, and turns every outcome into an exit code.</summary>
internal static class CommandLine
{
    // Ctrl+C waits this long for the current step of a rotation to finish. Stopping it earlier would lose nothing either.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args, CliHost host, CancellationToken cancellationToken = default)
    {
        var parsed = Create(host).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return ReportUsage(parsed, host);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false, // it prints stack traces
                ProcessTerminationTimeout = s_patience,
            },
            cancellationToken);
    }

    private static RootCommand Create(CliHost host) => new("Lists, creates, renames, revokes and rotates API tokens of Wavefront.")
    {
        ListCommand.Create(host),
        CreateCommand.Create(host),
        RenameCommand.Create(host),
        RevokeCommand.Create(host),
        RotateCommand.Create(host),
    };

    /// <summary>Sets the code that a command runs.</summary>
    public static void SetBody(this Command command, CliHost host, Option<bool> json, Func<ParseResult, CancellationToken, Task<int>> body) =>
        command.SetAction(async (arguments, cancellationToken) =>
        {
            try
            {
                return await body(arguments, cancellationToken);
            }
            catch (CliException exception)
            {
                return Report(host, arguments.GetValue(json), Failure.Of(exception), exception.ExitCode);
            }
            catch (ApiException exception)
            {
                return Report(host, arguments.GetValue(json), Failure.Of(exception), ExitCodes.Api);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return Report(host, arguments.GetValue(json), Failure.Of(exception), ExitCodes.File);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return Report(host, arguments.GetValue(json), Failure.Interrupted, ExitCodes.Interrupted);
            }
        });

    private static int ReportUsage(ParseResult parsed, CliHost host)
    {
        var failure = new Failure("usage", string.Join(' ', UsageErrors.Of(parsed)));
        var names = parsed.CommandResult.Command.Parents.OfType<RootCommand>().Any() ? $"tokens {parsed.CommandResult.Command.Name}" : "tokens";
        var code = Report(host, parsed.Tokens.Any(token => token.Value == CommonOptions.JsonName), failure, ExitCodes.Usage);
        host.Error.WriteLine($"See {names} --help.");
        return code;
    }

    private static int Report(CliHost host, bool json, Failure failure, int exitCode)
    {
        host.Error.WriteLine($"tokens: {failure.Message}");
        if (json)
        {
            JsonOutput.Write(host.Out, writer =>
            {
                writer.WritePropertyName("error"u8);
                failure.WriteTo(writer);
            });
        }

        return exitCode;
    }
}
