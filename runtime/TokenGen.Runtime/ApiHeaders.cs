using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using TokenGen.Http;
using TokenGen.Redaction;
using TokenGen.Text;

namespace TokenGen;

/// <summary>The headers of a response, including its content headers. Names are case-insensitive.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name HTTP gives it.")]
public sealed class ApiHeaders : IReadOnlyCollection<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    // A server can return a secret of the request as the name of a header.
    private Credential? _credential;
    private IReadOnlyList<string> _secrets = [];

    /// <summary>Creates a collection of headers.</summary>
    /// <param name="headers">Names and values; a name may occur more than once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    public ApiHeaders(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        Add(headers);
    }

    private ApiHeaders()
    {
    }

    /// <summary>An empty collection.</summary>
    public static ApiHeaders Empty { get; } = new();

    /// <summary>The number of names.</summary>
    public int Count => _values.Count;

    /// <summary>
    /// The value of a header, several values joined by commas (RFC 9110 section 5.3); <see langword="null"/> if the header is missing.
    /// </summary>
    /// <param name="name">The name.</param>
    public string? this[string name] => _values.TryGetValue(name, out IReadOnlyList<string>? values) ? string.Join(", ", values) : null;

    /// <summary>
    /// The header <c>ETag</c> as sent, including quotes. It identifies the version of the resource (RFC 9110, section 8.8.3).
    /// <see langword="null"/> if it is missing.
    /// </summary>
    public string? ETag => this["ETag"];

    /// <summary>
    /// The name of the file that the server offers in the header <c>Content-Disposition</c> (RFC 6266), decoded and without a folder.
    /// <see langword="null"/> if there is none.
    /// </summary>
    public string? FileName => DownloadName.Of(this["Content-Disposition"]);

    /// <summary>The values of a header as sent; empty if the header is missing.</summary>
    /// <param name="name">The name.</param>
    public IReadOnlyList<string> GetValues(string name) => _values.TryGetValue(name, out IReadOnlyList<string>? values) ? values : [];

    /// <summary>Whether the response has the header.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>Enumerates names and values.</summary>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The names in one line of limited length. Values are left out because they may be secret. A name that contains a secret is masked.
    /// </summary>
    public override string ToString()
    {
        Redactor redactor = Redactor.Of([.. _credential?.Secrets ?? [], .. _secrets]);
        return PlainText.OneLine(redactor.Mask(string.Join(", ", _values.Keys))!, PlainText.MaxMessage);
    }

    internal static ApiHeaders Of(HttpResponseMessage message, ApiRequest request)
    {
        ApiHeaders headers = new() { _credential = request.Settings.Credential, _secrets = request.Secrets };
#if NET8_0_OR_GREATER
        // Unparsed, so that malformed headers are kept as the server sent them.
        foreach (KeyValuePair<string, HeaderStringValues> header in message.Headers.NonValidated)
        {
            headers.Add(header.Key, header.Value);
        }

        foreach (KeyValuePair<string, HeaderStringValues> header in message.Content.Headers.NonValidated)
        {
            headers.Add(header.Key, header.Value);
        }
#else
        headers.Add(message.Headers);
        if (message.Content is not null)
        {
            headers.Add(message.Content.Headers);
        }
#endif
        return headers;
    }

    private void Add(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            Add(header.Key, header.Value);
        }
    }

    private void Add(string name, IEnumerable<string> values) =>
        _values[name] = _values.TryGetValue(name, out IReadOnlyList<string>? others) ? [.. others, .. values] : [.. values];
}
