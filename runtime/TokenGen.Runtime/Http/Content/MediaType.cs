namespace TokenGen.Http;

/// <summary>A media type from a Content-Type header (RFC 9110 section 8.3), parsed without copies.</summary>
internal readonly struct MediaType(string? header)
{
    private static readonly string[] s_lines = ["ndjson", "jsonl", "jsonlines", "json-lines", "json-l", "json-stream", "json-seq"];

    private readonly string? _header = header;

    /// <summary>The media type of a response.</summary>
    public static MediaType Of(HttpResponseMessage response) => new(ContentHeader.Get(response.Content, "Content-Type"));

    /// <summary>Whether the header is missing.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(_header);

    /// <summary><c>application/json</c> or any type that ends in <c>+json</c> (RFC 6839).</summary>
    public bool IsJson =>
        Is("application/json") || Is("text/json") || Essence.EndsWith("+json".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether servers use the type for JSON, too: any text, a script, plain bytes, or an invalid media type.</summary>
    public bool MayBeJson =>
        IsText || Is("application/octet-stream") || Is("binary/octet-stream") || Is("application/javascript")
            || Is("application/x-javascript")
        || Is("application/x-json") || Is("application/x-www-form-urlencoded") || !IsWellFormed;

    /// <summary>Text for people: any text except HTML and JSON.</summary>
    public bool IsPlainText => IsText && !IsHtml && !IsJson;

    /// <summary>Any text.</summary>
    public bool IsText => Essence.StartsWith("text/".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>JSON texts in lines or records, a format with many names.</summary>
    public bool IsJsonLines
    {
        get
        {
            // The last word names the format: application/x-ndjson, application/geo+json-seq, application/vnd.acme+jsonl.
            if (Is("application/stream+json"))
            {
                return true;
            }

            ReadOnlySpan<char> essence = Essence;
            ReadOnlySpan<char> word = essence[(essence.LastIndexOfAny("/+.".AsSpan()) + 1)..];
            if (word.StartsWith("x-".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                word = word[2..];
            }

            foreach (string name in s_lines)
            {
                if (word.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool IsWellFormed
    {
        get
        {
            ReadOnlySpan<char> essence = Essence;
            int slash = essence.IndexOf('/');
            return slash > 0 && slash < essence.Length - 1 && essence.IndexOf(' ') < 0;
        }
    }

    /// <summary>HTML or XHTML.</summary>
    public bool IsHtml => Is("text/html") || Is("application/xhtml+xml");

    /// <summary>XML, under its own name or as a suffix (RFC 7303).</summary>
    public bool IsXml => Is("application/xml") || Is("text/xml") || Essence.EndsWith("+xml".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The charset parameter without quotes; empty if it is missing.</summary>
    public ReadOnlySpan<char> Charset
    {
        get
        {
            ReadOnlySpan<char> rest = _header.AsSpan();
            for (int semicolon; (semicolon = rest.IndexOf(';')) >= 0;)
            {
                rest = rest[(semicolon + 1)..].TrimStart();
                if (!rest.StartsWith("charset=".AsSpan(), StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                rest = rest["charset=".Length..];
                int end = rest.IndexOfAny(';', ',');
                return (end < 0 ? rest : rest[..end]).Trim().Trim('"').Trim('\'');
            }

            return default;
        }
    }

    private ReadOnlySpan<char> Essence
    {
        get
        {
            ReadOnlySpan<char> text = _header.AsSpan();

            // Some proxies join a repeated header: "application/json, application/json".
            int end = text.IndexOfAny(';', ',');
            return (end < 0 ? text : text[..end]).Trim();
        }
    }

    /// <summary>Whether this is the given type, ignoring parameters.</summary>
    public bool Is(string essence) => Essence.Equals(essence.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether this type is in one of the given ranges, which are separated by commas: <c>*/*</c>, <c>text/*</c> or one type.
    /// </summary>
    public bool IsIn(string ranges)
    {
        if (!ranges.Contains(',', StringComparison.Ordinal))
        {
            return IsInOne(ranges);
        }

        foreach (string range in ranges.Split(','))
        {
            if (IsInOne(range.Trim()))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInOne(string range)
    {
        // A parameter, such as charset, does not belong to the type.
        int semicolon = range.IndexOf(';', StringComparison.Ordinal);
        if (semicolon >= 0)
        {
            range = range[..semicolon].TrimEnd();
        }

        if (range == "*/*")
        {
            return true;
        }

        return range.EndsWith("/*", StringComparison.Ordinal)
            ? Essence.StartsWith(range.AsSpan(0, range.Length - 1), StringComparison.OrdinalIgnoreCase)
            : Is(range);
    }

    /// <summary>The type without parameters, for messages.</summary>
    public override string ToString() => Essence.ToString();
}
