namespace TokenGen.Http.Styles;

/// <summary>Builds the text of one expansion. A mutable struct: keep it in a variable.</summary>
internal struct ExpansionText(string name, Expansion rule)
{
    private UrlText _text;
    private bool _hasValue;

    /// <summary>Appends a separate value: <c>blue</c> or <c>color=blue</c>.</summary>
    public void AppendValue(string value)
    {
        Separate(rule.Separator);
        if (!rule.IsNamed)
        {
            AppendText(value, keepsJoiner: false);
            return;
        }

        AppendName();
        AppendAssigned(value, rule.IfEmpty);
    }

    /// <summary>Appends a member as a separate value: <c>R=100</c>.</summary>
    public void AppendMember(string member, string value)
    {
        Separate(rule.Separator);
        AppendKey(member);
        AppendAssigned(value, rule.IsNamed ? rule.IfEmpty : "=");
    }

    /// <summary>Appends a part of the only value: <c>blue,black</c> or <c>color=blue,black</c>.</summary>
    public void Join(string part)
    {
        bool isFirst = !_hasValue;
        Separate(rule.Joiner);
        if (isFirst && rule.IsNamed)
        {
            AppendName();
            _text.AppendRaw('=');
        }

        AppendText(part, keepsJoiner: false);
    }

    /// <summary>Returns the text, and the buffer to the pool; <see langword="null"/> if there is no value.</summary>
    public string? Finish() => _hasValue ? _text.Finish() : null;

    /// <summary>Returns the buffer to the pool.</summary>
    public void Release() => _text.Release();

    private void Separate(string separator)
    {
        _text.AppendRaw(_hasValue ? separator : rule.First);
        _hasValue = true;
    }

    private void AppendName()
    {
        if (rule.HasRawName)
        {
            _text.AppendRaw(name);
        }
        else
        {
            _text.AppendEncoded(name.AsSpan());
        }
    }

    // A name is always fully encoded: even where reserved characters are allowed, they must not end it.
    private void AppendKey(string key)
    {
        if (rule.Encoding == TextEncoding.None)
        {
            _text.AppendRaw(key);
        }
        else
        {
            _text.AppendEncoded(key.AsSpan());
        }
    }

    private void AppendAssigned(string value, string ifEmpty)
    {
        if (value.Length == 0)
        {
            _text.AppendRaw(ifEmpty);
            return;
        }

        _text.AppendRaw('=');
        AppendText(value, keepsJoiner: true);
    }

    private void AppendText(string text, bool keepsJoiner)
    {
        switch (rule.Encoding)
        {
            case TextEncoding.None:
                _text.AppendRaw(text);
                break;
            case TextEncoding.Reserved:
                ReservedText.Append(ref _text, text, keepsComma: keepsJoiner);
                break;
            case TextEncoding.ReservedInPath:
                ReservedText.Append(ref _text, text, keepsComma: false, isPath: true);
                break;
            default:
                _text.AppendEncoded(text.AsSpan());
                break;
        }
    }
}
