using Spectre.Console;

namespace TokenCli.Output;

/// <summary>Tables for people. What servers and operators name is text, never markup.</summary>
internal static class Tables
{
    // Redirected output has no width; nothing is worse in a log than a wrapped table.
    private const int RedirectedWidth = 160;

    public static void Write(CliHost host, string[] columns, IEnumerable<string?[]> rows)
    {
        var table = new Table().Border(host.IsOutTerminal ? TableBorder.Rounded : TableBorder.Ascii2);
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))).NoWrap());
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(Printable(cell))));

        OutConsole(host).Write(table);
    }

    private static IAnsiConsole OutConsole(CliHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(host.Out),
            Ansi = host.IsOutTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.IsOutTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!host.IsOutTerminal) console.Profile.Width = RedirectedWidth;
        return console;
    }

    public static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm 'UTC'") ?? "";

    // A name may hold anything, escape sequences of terminals too.
    private static string Printable(string? text) =>
        text is null ? "" : string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
