using System.Diagnostics;
using System.Threading.Channels;

namespace TokenGen.Build.Tests.Support;

/// <summary>Follows the output of a process, and stops it together with all its child processes.</summary>
internal sealed class WatchedProcess : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _seen = [];

    public WatchedProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Reads until all of these lines were printed, in any order.</summary>
    public async Task WaitForAsync(TimeSpan deadline, params string[] texts)
    {
        using CancellationTokenSource timeout = new(deadline);
        HashSet<string> missing = [.. texts];
        try
        {
            while (missing.Count > 0)
            {
                string line = await _lines.Reader.ReadAsync(timeout.Token);
                _seen.Add(line);
                missing.RemoveWhere(text => line.Contains(text, StringComparison.Ordinal));
            }
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException(
                $"Waited in vain for '{string.Join("', '", missing)}' in\n{string.Join('\n', _seen.Distinct())}",
                exception);
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            _lines.Writer.TryWrite(line.Data);
        }
    }
}
