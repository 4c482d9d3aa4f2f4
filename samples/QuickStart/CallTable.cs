using Spectre.Console;
using TokenGen;

namespace QuickStart;

/// <summary>A table of the calls and their results, one line per call.</summary>
internal sealed class CallTable
{
    private const int WidthWhenRedirected = 150;

    private readonly Table _table = new Table().AddColumns("operationId", "method", "path", "HTTP", "what came back");

    public bool AreAllGood { get; private set; } = true;

    /// <summary>Adds a call and returns its payload for the next one; <see langword="null"/> if the server rejected the call.</summary>
    /// <param name="operation">The operationId.</param>
    /// <param name="route">HTTP method and path template.</param>
    /// <param name="call">The call, in the form that returns the complete response.</param>
    /// <param name="describe">Describes the payload without the secret.</param>
    public async Task<T?> AddAsync<T>(string operation, string route, Task<ApiResponse<ResponseContainer<T>>> call, Func<T, string> describe)
        where T : class
    {
        var response = await call;
        var payload = response.IsSuccess && response.Body is { HasResponse: true } body ? body.Response : null;
        AreAllGood &= payload is not null;
        var result = payload is null ? $"{response.Error?.Kind}: {response.Error?.ErrorMessage}" : describe(payload);
        Text[] cells =
        [
            new(operation), new(route.Split(' ')[0]), new(route.Split(' ')[1]), new($"{(int)response.StatusCode}"), new(result),
        ];
        _table.AddRow(cells);
        return payload;
    }

    /// <summary>Draws a table on a terminal, and plain lines where colors are not supported.</summary>
    public void Print()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Width = WidthWhenRedirected;
        }

        AnsiConsole.Write(_table.Border(Console.IsOutputRedirected ? TableBorder.Ascii2 : TableBorder.Rounded));
    }
}
