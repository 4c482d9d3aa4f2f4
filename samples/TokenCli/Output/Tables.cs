using Spectre.Console;

namespace TokenCli.Output;

/// <summary>Tables for people. Names from servers and operators are written as text, never as markup.</summary>
internal static class Tables
{
    // Redirected output has no width, and wrapped tables are hard to read in a log.
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

    // A name may contain anything, even escape sequences for terminals.
    private static string Printable(string? text) =>
        text is null ? "" : string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
