namespace TokenCli;

/// <summary>Ends a command with a sentence for the operator and an exit code.</summary>
internal sealed class CliException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;

    public static CliException Usage(string message) => new(ExitCodes.Usage, message);

    public static CliException File(string message) => new(ExitCodes.File, message);
}
