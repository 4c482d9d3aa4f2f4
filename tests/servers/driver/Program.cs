// Arguments: the folder of the call tables, then name=address for each server. Prints a line for each call, and the counts.
using Servers.Driver;

int passed = 0;
int failed = 0;
foreach (string argument in args[1..])
{
    string[] server = argument.Split('=', 2);
    string[] tables = [.. new[] { "library", server[0] }.Select(name => Path.Combine(args[0], $"{name}.txt")).Where(File.Exists)];
    // The applications of one library share a table; the others have their own.
    if (server[0] is not ("swashbuckle" or "nswag" or "openapi")) tables = tables[^1..];
    CallTable table = CallTable.Read(tables);
    Uri address = new(new Uri(server[1]), table.BasePath);
    using HttpClient http = new();
    if (table.Header is { } header) http.DefaultRequestHeaders.Add(header.Name, header.Value);
    CallCheck check = new(new ClientCaller(server[0], address, table.Header), http, address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/"));
    foreach (string line in table.Lines)
    {
        ServerCall call = CallTable.ReadCall(line, check.Captured);
        string? problem;
        try
        {
            problem = await check.ProblemAsync(call);
        }
        catch (Exception exception)
        {
            problem = $"{exception.GetType().Name}: {exception.Message}";
        }

        if (problem is null) passed++;
        else failed++;
        Console.WriteLine(
            problem is null ? $"ok      {server[0]}: {call}" : $"NOT OK  {server[0]}: {call}\n        {problem.ReplaceLineEndings(" ")}");
    }
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
