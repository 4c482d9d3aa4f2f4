using System.Text.Json;

namespace Servers.Driver;

/// <summary>One call: the operation, its arguments, and the check of its result.</summary>
/// <param name="Operation">The operation, by the name of its method without <c>Async</c>.</param>
/// <param name="Arguments">The arguments by name.</param>
/// <param name="Check">The check of the result.</param>
internal sealed record ServerCall(string Operation, JsonElement Arguments, string Check)
{
    public override string ToString() => $"{Operation} {Arguments.GetRawText()}";
}

/// <summary>
/// The calls of a server, one per line: <c>operation {arguments} => check</c>. The check <c>METHOD path [body]</c> sends the same request
/// without the client; the client's result must contain everything in the response. The check <c>once [json]</c> is for a call that cannot
/// be repeated, with members of its result. <c>fails status</c> expects an error. <c>| name=member</c> saves a member of the result, which
/// later lines use as <c>$name</c>.
/// </summary>
internal sealed class CallTable
{
    private const string Arrow = " => ";

    public string BasePath { get; private init; } = "/";

    public (string Name, string Value)? Header { get; private init; }

    /// <summary>The lines; <see cref="ReadCall"/> inserts the saved members of earlier results.</summary>
    public IReadOnlyList<string> Lines { get; private init; } = [];

    public static CallTable Read(IEnumerable<string> files)
    {
        string basePath = "/";
        (string, string)? header = null;
        List<string> lines = [];
        foreach (string line in files.SelectMany(File.ReadLines).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("@base ", StringComparison.Ordinal))
            {
                basePath = line["@base ".Length..];
            }
            else if (line.StartsWith("@header ", StringComparison.Ordinal))
            {
                string[] parts = line["@header ".Length..].Split(": ", 2);
                header = (parts[0], parts[1]);
            }
            else
            {
                lines.Add(line);
            }
        }

        return new CallTable { BasePath = basePath, Header = header, Lines = lines };
    }

    /// <exception cref="InvalidDataException">The line has no arrow.</exception>
    public static ServerCall ReadCall(string line, IReadOnlyDictionary<string, string> captured)
    {
        foreach ((string name, string value) in captured) line = line.Replace($"${name}", value, StringComparison.Ordinal);
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0) throw new InvalidDataException($"No \"{Arrow}\" in: {line}");
        string call = line[..arrow].Trim();
        int space = call.IndexOf(' ', StringComparison.Ordinal);
        return new ServerCall(
            space < 0 ? call : call[..space], JsonElement.Parse(space < 0 ? "{}" : call[space..]), line[(arrow + Arrow.Length)..].Trim());
    }
}
