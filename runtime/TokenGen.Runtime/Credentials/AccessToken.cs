namespace TokenGen;

/// <summary>A bearer token and its lifetime (RFC 6749 section 5.1).</summary>
public sealed class AccessToken
{
    /// <summary>Creates an access token.</summary>
    /// <param name="value">The token, without the word <c>Bearer</c>.</param>
    /// <param name="lifetime">
    /// The lifetime, starting now. <see langword="null"/> if it is unknown: the token is used until the server rejects it.
    /// </param>
    /// <exception cref="ArgumentException">The token is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lifetime"/> is negative.</exception>
    public AccessToken(string value, TimeSpan? lifetime)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (lifetime < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), "The lifetime of a token must not be negative.");
        }

        Value = value;
        Lifetime = lifetime;
    }

    /// <summary>The token.</summary>
    public string Value { get; }

    /// <summary>The lifetime, starting when the token was received.</summary>
    public TimeSpan? Lifetime { get; }

    /// <summary>The lifetime, never the token.</summary>
    public override string ToString() => Lifetime is { } lifetime ? $"token for {lifetime}" : "token";
}
