namespace TokenCli;

/// <summary>Ends a command with an exit code and a message for the operator.</summary>
internal sealed class CliException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;

    public static CliException Usage(string message) => new(ExitCodes.Usage, message);

    public static CliException File(string message) => new(ExitCodes.File, message);
}
