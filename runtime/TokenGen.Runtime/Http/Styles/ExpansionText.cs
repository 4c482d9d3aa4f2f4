namespace TokenGen.Http.Styles;

/// <summary>The text of one expansion while it is put together. A mutable value: keep it in a variable.</summary>
internal struct ExpansionText(string name, Expansion rule)
{
    private UrlText _text;
    private bool _hasValue;

    /// <summary>Appends a value of its own: <c>blue</c> or <c>color=blue</c>.</summary>
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

    /// <summary>Appends a member as a value of its own: <c>R=100</c>.</summary>
    public void AppendMember(string member, string value)
    {
        Separate(rule.Separator);
        AppendKey(member);
        AppendAssigned(value, rule.IsNamed ? rule.IfEmpty : "=");
    }

    /// <summary>Appends a part of the only value: <c>blue,black</c> or <c>color=blue,black</c>.</summary>
    public void Join(string part)
    {
        var isFirst = !_hasValue;
        Separate(rule.Joiner);
        if (isFirst && rule.IsNamed)
        {
            AppendName();
            _text.AppendRaw('=');
        }

        AppendText(part, keepsJoiner: false);
    }

    /// <summary>Gives the text and the buffer back; <see langword="null"/> when there is no value.</summary>
    public string? Finish() => _hasValue ? _text.Finish() : null;

    /// <summary>Gives the buffer back.</summary>
    public void Release() => _text.Release();

    private void Separate(string separator)
    {
        _text.AppendRaw(_hasValue ? separator : rule.First);
        _hasValue = true;
    }

    private void AppendName()
    {
        if (rule.HasRawName) _text.AppendRaw(name);
        else _text.AppendEncoded(name.AsSpan());
    }

    // A name is never more than text: even where reserved characters may stand, none of them may end it.
    private void AppendKey(string key)
    {
        if (rule.Encoding == TextEncoding.None) _text.AppendRaw(key);
        else _text.AppendEncoded(key.AsSpan());
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
