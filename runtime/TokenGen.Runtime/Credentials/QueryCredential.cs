using TokenGen.Http;

namespace TokenGen;

/// <summary>A secret in the query.</summary>
internal sealed class QueryCredential : Credential
{
    private readonly string _name;
    private readonly string _value;

    public QueryCredential(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(value);
        _name = name;
        _value = value;
    }

    private protected override string Kind => "API key in the query";

    internal override IEnumerable<string> Secrets => [_value];

    internal override ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        // Some servers return the whole query in the address of the next page, including the key.
        if (!request.IsInNamedAddress(_name))
        {
            request.Query(_name, _value);
        }

        return default;
    }
}
