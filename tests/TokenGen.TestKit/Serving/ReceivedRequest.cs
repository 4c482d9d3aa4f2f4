namespace TokenGen.TestKit.Serving;

/// <summary>A request as a server received it.</summary>
public sealed class ReceivedRequest
{
    private readonly string? _body;

    internal ReceivedRequest(string method, string target, IReadOnlyDictionary<string, string> headers, string? body)
    {
        Method = method;
        Target = target;
        Headers = headers;
        _body = body;
    }

    public string Method { get; }

    /// <summary>The path and the query, byte by byte as they were sent.</summary>
    public string Target { get; }

    /// <summary>The headers by name, whatever the case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as UTF-8 text.</summary>
    /// <exception cref="InvalidOperationException">The server left the body to the code of the test.</exception>
    public string Body => _body ?? throw new InvalidOperationException(
        "This server does not record bodies: start it with a response, or read the body in the code of the test.");

    /// <summary>The value of a header, or null if it was not sent.</summary>
    public string? this[string header] => Headers.TryGetValue(header, out string? value) ? value : null;
}
