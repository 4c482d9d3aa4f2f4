using TokenGen.Http;

namespace TokenGen.Redaction;

/// <summary>Masks the secrets of one call in texts that people may read.</summary>
internal sealed class Redactor
{
    /// <summary>What stands where a secret stood.</summary>
    public const string Placeholder = "***";

    // Shorter ones are no secrets, and masking each "a" would leave nothing to read.
    private const int MinSecretLength = 4;

    private readonly List<string> _secrets = [];
    private readonly IReadOnlyList<string> _members;

    private Redactor(IReadOnlyList<string> members) => _members = members;

    /// <summary>Gathers what is secret in a call: credential, secret parameters, and secret members of the request's body.</summary>
    public static Redactor For(ApiRequest request)
    {
        var redactor = new Redactor(request.Operation.SecretMembers);
        redactor.AddAll(request.Connection.Credential?.Secrets ?? []);
        redactor.AddAll(request.Secrets);
        if (request.Content is JsonBodyContent content && redactor._members.Count > 0)
        {
            redactor.AddAll(SecretMembers.ValuesOf(content.Json, redactor._members));
        }

        // The longest first: one secret can be part of another.
        redactor._secrets.Sort(static (left, right) => right.Length.CompareTo(left.Length));
        return redactor;
    }

    /// <summary>Masks the values that are known to be secret, in whatever way they are written.</summary>
    public string? Mask(string? text)
    {
        if (string.IsNullOrEmpty(text)) return text;
        foreach (var secret in _secrets) text = LooseText.ReplaceAll(text!, secret, Placeholder);
        return _members.Count > 0 ? SecretMembers.Mask(text!, _members, Placeholder) : text;
    }

    /// <summary>Masks a body. Where it was cut, the beginning of a secret can stand at its end.</summary>
    public string MaskBody(string text, bool isCut)
    {
        var masked = Mask(text) ?? "";
        if (!isCut) return masked;
        foreach (var secret in _secrets)
        {
            for (var length = Math.Min(secret.Length - 1, masked.Length); length > 0; length--)
            {
                if (!masked.EndsWith(secret[..length], StringComparison.OrdinalIgnoreCase)) continue;
                masked = masked[..^length] + Placeholder;
                break;
            }
        }

        return masked;
    }

    private void AddAll(IEnumerable<string> secrets)
    {
        foreach (var secret in secrets)
        {
            if (secret.Length < MinSecretLength) continue;
            Add(secret);
            // Pages of errors like to repeat the URL.
            Add(UrlText.Encode(secret));
        }
    }

    private void Add(string secret)
    {
        if (!_secrets.Contains(secret)) _secrets.Add(secret);
    }
}
