namespace TokenCli;

/// <summary>What a script can rely on; the README lists them.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The server refused, could not be reached or did not answer as documented. Nothing that was asked for was done.</summary>
    public const int Api = 1;

    /// <summary>The command line, or what it asks for, makes no sense. Nothing was sent that changes anything.</summary>
    public const int Usage = 2;

    /// <summary>Done for some accounts or tokens and not for others.</summary>
    public const int Partial = 3;

    /// <summary>A file of this machine could not be read or written.</summary>
    public const int File = 4;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>The code of a command that did <paramref name="done"/> of its parts and failed at <paramref name="failed"/>.</summary>
    public static int Of(int done, int failed) => (done, failed) switch
    {
        (_, 0) => Ok,
        (0, _) => Api,
        _ => Partial,
    };
}
