using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TokenGen.Wire.Calls;

/// <summary>
/// Runs Prism with a document until disposed. It checks each request and each of its own responses. The option <c>--errors</c> is not used:
/// with it, Prism would replace a response that violates the schema by an error, and no client would read the response.
/// </summary>
internal sealed class PrismServer : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(5);

    /// <summary>The process ends a moment after its connections.</summary>
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(2);

    private readonly Process _process;

    private PrismServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="command">The command that runs Prism, with its first arguments.</param>
    /// <param name="document">The path of the document.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="InvalidDataException">Prism did not start.</exception>
    public static async Task<PrismServer> StartAsync(string command, string document, CancellationToken cancellationToken)
    {
        int port = FreePort();
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ProcessStartInfo start = new(words[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["mock", "--seed", "wire", "--host", "127.0.0.1", "--port", $"{port}", document];
        foreach (string word in words.Skip(1).Concat(arguments))
        {
            start.ArgumentList.Add(word);
        }

        // The last lines of output are kept, because they may explain why Prism did not start.
        TaskCompletionSource<bool> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Queue<string> last = new();
        Process process = new() { StartInfo = start, EnableRaisingEvents = true };
        void Receive(object sender, DataReceivedEventArgs line)
        {
            lock (last)
            {
                last.Enqueue(line.Data ?? "");
                if (last.Count > 20)
                {
                    last.Dequeue();
                }
            }

            if (line.Data?.Contains("Prism is listening", StringComparison.Ordinal) == true)
            {
                listening.TrySetResult(true);
            }
        }

        process.OutputDataReceived += Receive;
        process.ErrorDataReceived += Receive;
        process.Exited += (_, _) => listening.TrySetResult(false);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        PrismServer server = new(process, new Uri($"http://127.0.0.1:{port}"));
        if (!await listening.Task.WaitAsync(s_startLimit, cancellationToken))
        {
            await server.DisposeAsync();
            throw new InvalidDataException($"Prism did not start: {string.Join(Environment.NewLine, last)}");
        }

        return server;
    }

    /// <summary>Whether the process has ended, or ends in a moment.</summary>
    public async Task<bool> HasExitedAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(s_endLimit);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
