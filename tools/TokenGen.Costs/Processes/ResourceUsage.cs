using System.Runtime.InteropServices;

namespace TokenGen.Costs.Processes;

/// <summary>The operating system's figures for the ended descendants of this process: <c>getrusage</c> of Linux.</summary>
/// <param name="ProcessorSeconds">User and system time.</param>
/// <param name="PeakMegabytes">The largest resident set of one child.</param>
internal sealed record ResourceUsage(double ProcessorSeconds, double PeakMegabytes)
{
    private const int Children = -1;

    /// <summary>
    /// <c>struct rusage</c>: two times in seconds and microseconds, the peak in kilobytes, and 13 counts that are not used.
    /// </summary>
    private const int Fields = 18;

    /// <exception cref="InvalidOperationException">The system call failed.</exception>
    public static ResourceUsage OfChildren()
    {
        long[] usage = new long[Fields];
        return GetResourceUsage(Children, usage) == 0
            ? new ResourceUsage(usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6), usage[4] / 1024.0)
            : throw new InvalidOperationException("getrusage failed.");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
