namespace TokenCli;

/// <summary>The exit codes for scripts; the README lists them.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The server rejected the request, could not be reached, or sent an undocumented response. Nothing was done.</summary>
    public const int Api = 1;

    /// <summary>The command line is invalid. Nothing was changed on the server.</summary>
    public const int Usage = 2;

    /// <summary>The command succeeded for some accounts or tokens only.</summary>
    public const int Partial = 3;

    /// <summary>A local file could not be read or written.</summary>
    public const int File = 4;

    /// <summary>Ctrl+C: the code that shells use for it.</summary>
    public const int Interrupted = 130;

    /// <summary>The code of a command of which <paramref name="done"/> parts succeeded and <paramref name="failed"/> failed.</summary>
    public static int Of(int done, int failed) => (done, failed) switch
    {
        (_, 0) => Ok,
        (0, _) => Api,
        _ => Partial,
    };
}
