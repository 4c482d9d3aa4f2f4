using System.Text;

namespace TokenCli;

/// <summary>Asks a person at the keyboard. Questions go to standard error, because standard output may be redirected.</summary>
internal static class Terminal
{
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>Reads a line without echo; <see langword="null"/> after Escape or an empty line.</summary>
    public static string? AskHidden(string question, CancellationToken cancellationToken)
    {
        Console.Error.Write($"{question}: ");
        var typed = new StringBuilder();
        while (true)
        {
            var key = ReadKey(cancellationToken);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Console.Error.WriteLine();
                    return typed.Length > 0 ? typed.ToString().Trim() : null;
                case ConsoleKey.Escape:
                    Console.Error.WriteLine();
                    return null;
                case ConsoleKey.Backspace:
                    if (typed.Length > 0) typed.Length--;
                    break;
                default:
                    if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
                    break;
            }
        }
    }

    /// <summary>Asks for confirmation. Any input other than yes means no.</summary>
    public static bool Confirm(string question, CancellationToken cancellationToken)
    {
        Console.Error.Write($"{question} [y/N] ");
        var key = ReadKey(cancellationToken);
        Console.Error.WriteLine(key.KeyChar);
        return key.KeyChar is 'y' or 'Y';
    }

    // Polls, because Console.ReadKey cannot be cancelled and Ctrl+C must end a question.
    private static ConsoleKeyInfo ReadKey(CancellationToken cancellationToken)
    {
        while (!Console.KeyAvailable)
        {
            cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(30));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return Console.ReadKey(intercept: true);
    }
}
