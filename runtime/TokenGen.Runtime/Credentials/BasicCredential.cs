using System.Text;
using TokenGen.Http;

namespace TokenGen;

/// <summary>A user name and a password (RFC 7617).</summary>
internal sealed class BasicCredential : Credential
{
    private readonly string _encoded;
    private readonly string _password;
    private readonly string _header;

    public BasicCredential(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        if (userName.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The user name must not contain a colon (RFC 7617 section 2).", nameof(userName));
        }

        _password = password;
        _encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
        _header = "Basic " + _encoded;
    }

    private protected override string Kind => "user name and password";

    internal override IEnumerable<string> Secrets => [_password, _encoded];

    internal override ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Authorization", _header);
        return default;
    }
}
