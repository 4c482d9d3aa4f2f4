using System.Text;
using TokenGen.Http;

namespace TokenGen.Redaction;

/// <summary>Masks the secrets of one call in texts for people, in every spelling that servers use.</summary>
internal sealed class Redactor
{
    /// <summary>Replaces a secret.</summary>
    public const string Placeholder = "***";

    // Shorter values are not secrets, and masking each "a" would make texts unreadable.
    private const int MinSecretLength = 4;

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _encoded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hexadecimal = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _members;

    private Redactor(IReadOnlyList<string> members) => _members = members;

    /// <summary>Collects the secrets of a call: the credential, secret parameters, and secret members of the request body.</summary>
    public static Redactor For(ApiRequest request)
    {
        Redactor redactor = new(request.Operation.SecretMembers);
        redactor.AddAll(request.Settings.Credential?.Secrets ?? []);
        redactor.AddAll(request.Settings.Defaults?.Secrets ?? []);
        redactor.AddAll(request.Secrets);
        if (request.Content is IHasSentSecrets { Sent: { } sent })
        {
            redactor.AddAll(sent.ToList());
        }

        if (request.Content is JsonBodyContent content)
        {
            redactor.AddAll(SecretValues.Of(content.Json, request.Operation));
        }

        return redactor;
    }

    /// <summary>Masks given secrets, for texts without a call of a client.</summary>
    public static Redactor Of(IEnumerable<string> secrets)
    {
        Redactor redactor = new([]);
        redactor.AddAll(secrets);
        return redactor;
    }

    /// <summary>Masks the known secrets.</summary>
    public string? Mask(string? text) => string.IsNullOrEmpty(text) ? text : Mask(text!, isCut: false);

    /// <summary>Masks a body. A truncated body may end with the start of a secret.</summary>
    public string MaskBody(string text, bool isCut) => Mask(text, isCut);

    private string Mask(string text, bool isCut)
    {
        if (_secrets.Count == 0 && _members.Count == 0)
        {
            return text;
        }

        Mask mask = new(text);
        foreach (Spelling layer in Spelling.LayersOf(text))
        {
            foreach (string secret in _secrets)
            {
                Hide(layer, secret, StringComparison.OrdinalIgnoreCase, mask);
            }

            foreach (string encoded in _encoded)
            {
                Hide(layer, encoded, StringComparison.Ordinal, mask);
            }

            foreach (string digits in _hexadecimal)
            {
                Hide(layer, digits, StringComparison.OrdinalIgnoreCase, mask);
            }

            SecretMembers.Find(layer.Text, _members, (start, end) => mask.Add(layer.Origin(start), layer.Origin(end)));
            if (isCut)
            {
                HideBeginnings(layer, mask);
            }
        }

        return mask.Apply(Placeholder);
    }

    private static void Hide(Spelling layer, string sought, StringComparison comparison, Mask mask)
    {
        string text = layer.Text;
        for (int at = text.IndexOf(sought, comparison); at >= 0; at = text.IndexOf(sought, at, comparison))
        {
            (int start, int end) = (at, at + sought.Length);
            if (comparison == StringComparison.Ordinal)
            {
                // The mask includes what is encoded together with the secret: a user name, and the bytes at its ends.
                while (start > 0 && Base64Spelling.Has(text[start - 1]))
                {
                    start--;
                }

                while (end < text.Length && Base64Spelling.Has(text[end]))
                {
                    end++;
                }
            }

            mask.Add(layer.Origin(start), layer.Origin(end));
            at = end;
        }
    }

    private void HideBeginnings(Spelling layer, Mask mask)
    {
        foreach (string secret in _secrets)
        {
            HideBeginning(layer, secret, 1, StringComparison.OrdinalIgnoreCase, mask);
        }

        foreach (string encoded in _encoded)
        {
            HideBeginning(layer, encoded, MinSecretLength - 1, StringComparison.Ordinal, mask);
        }

        foreach (string digits in _hexadecimal)
        {
            HideBeginning(layer, digits, MinSecretLength - 1, StringComparison.OrdinalIgnoreCase, mask);
        }
    }

    private static void HideBeginning(Spelling layer, string sought, int minLength, StringComparison comparison, Mask mask)
    {
        foreach (int end in (int[])[layer.Text.Length, layer.EndBeforeCutMark])
        {
            for (int length = Math.Min(sought.Length, end); length >= minLength; length--)
            {
                if (string.Compare(layer.Text, end - length, sought, 0, length, comparison) != 0)
                {
                    continue;
                }

                mask.Add(layer.Origin(end - length), layer.Origin(layer.Text.Length));
                break;
            }
        }
    }

    private void AddAll(IEnumerable<string> secrets)
    {
        foreach (string secret in secrets)
        {
            if (secret.Length < MinSecretLength || !_secrets.Add(secret))
            {
                continue;
            }

            // Forms encode a space as a plus sign.
            if (secret.Contains(' ', StringComparison.Ordinal))
            {
                _secrets.Add(secret.Replace(' ', '+'));
            }

            foreach (string encoded in Base64Spelling.Of(secret))
            {
                _encoded.Add(encoded);
            }

            AddHexadecimal(secret);
            string escaped = Escaped(secret);
            if (escaped == secret)
            {
                continue;
            }

            foreach (string encoded in Base64Spelling.Of(escaped))
            {
                _encoded.Add(encoded);
            }
        }
    }

    /// <summary>
    /// The bytes as two hexadecimal digits each: without a separator, with hyphens and with spaces between them, as in dumps of messages.
    /// </summary>
    private void AddHexadecimal(string secret)
    {
        string dashed = BitConverter.ToString(Encoding.UTF8.GetBytes(secret));
        _hexadecimal.Add(new StringBuilder(dashed).Replace("-", "").ToString());
        _hexadecimal.Add(dashed);
        _hexadecimal.Add(dashed.Replace('-', ' '));
    }

    /// <summary>Percent-encoded, as the two parts of a client's credential are before they are joined (RFC 6749 section 2.3.1).</summary>
    private static string Escaped(string secret)
    {
        foreach (char character in secret)
        {
            if (char.IsSurrogate(character))
            {
                return secret;
            }
        }

        return UrlText.Encode(secret);
    }
}
