using TokenCli.Connection;

namespace TokenCli;

/// <summary>The environment of the commands: a terminal, or a test.</summary>
internal sealed class CliHost
{
    /// <summary>Receives results; with <c>--json</c> exactly one document.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Receives progress, questions and errors.</summary>
    public required TextWriter Error { get; init; }

    public required Func<string, string?> GetEnvironmentVariable { get; init; }

    /// <summary>Asks a person for a secret without showing it; <see langword="null"/> if the input is not a terminal.</summary>
    public Func<string, CancellationToken, string?>? AskHidden { get; init; }

    /// <summary>Asks a person to confirm; <see langword="null"/> if the input is not a terminal.</summary>
    public Func<string, CancellationToken, bool>? Confirm { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal that can redraw a line.</summary>
    public bool CanRedraw { get; init; }

    /// <summary>Whether tables may use colors and the width of the terminal.</summary>
    public bool IsOutTerminal { get; init; }

    public TextReader In { get; init; } = TextReader.Null;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Creates the handler that sends requests; tests replace it.</summary>
    public Func<HttpMessageHandler> CreateHandler { get; init; } = Session.CreateHandler;

    /// <summary>The environment of the current process.</summary>
    public static CliHost OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        In = Console.In,
        GetEnvironmentVariable = Environment.GetEnvironmentVariable,
        AskHidden = Terminal.CanAsk ? Terminal.AskHidden : null,
        Confirm = Terminal.CanAsk ? Terminal.Confirm : null,
        CanRedraw = !Console.IsErrorRedirected,
        IsOutTerminal = !Console.IsOutputRedirected,
    };
}
