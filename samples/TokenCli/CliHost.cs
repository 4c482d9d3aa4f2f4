using TokenCli.Connection;

namespace TokenCli;

/// <summary>The world around the commands: a terminal, or a test.</summary>
internal sealed class CliHost
{
    /// <summary>Results, and with <c>--json</c> nothing but one document.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, questions and errors.</summary>
    public required TextWriter Error { get; init; }

    public required Func<string, string?> GetEnvironmentVariable { get; init; }

    /// <summary>Asks a person for something that may not be seen; <see langword="null"/> when nobody is there.</summary>
    public Func<string, CancellationToken, string?>? AskHidden { get; init; }

    /// <summary>Asks a person to confirm; <see langword="null"/> when nobody is there.</summary>
    public Func<string, CancellationToken, bool>? Confirm { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal that can redraw a line.</summary>
    public bool CanRedraw { get; init; }

    /// <summary>Whether tables may have colours and take the width of the terminal.</summary>
    public bool IsOutTerminal { get; init; }

    public TextReader In { get; init; } = TextReader.Null;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes what sends requests; a test puts itself in between.</summary>
    public Func<HttpMessageHandler> CreateHandler { get; init; } = Session.CreateHandler;

    /// <summary>The process this is.</summary>
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
