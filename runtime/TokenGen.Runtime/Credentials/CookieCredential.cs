using TokenGen.Http;

namespace TokenGen;

/// <summary>A secret in a cookie.</summary>
internal sealed class CookieCredential : Credential
{
    private readonly string _name;
    private readonly string _value;

    public CookieCredential(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(value);
        HeaderText.CheckName(name, nameof(name));
        HeaderText.CheckCookieValue(value, nameof(value));
        _name = name;
        _value = value;
    }

    private protected override string Kind => "API key in a cookie";

    internal override IEnumerable<string> Secrets => [_value];

    internal override ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Cookie(_name, _value);
        return default;
    }
}
