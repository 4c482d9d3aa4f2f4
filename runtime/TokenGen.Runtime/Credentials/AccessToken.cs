namespace TokenGen;

/// <summary>A bearer token and how long it is good for (RFC 6749 section 5.1).</summary>
public sealed class AccessToken
{
    /// <summary>Takes a token.</summary>
    /// <param name="value">The token, without the word <c>Bearer</c>.</param>
    /// <param name="lifetime">How long it is good for, from now; <see langword="null"/> when nobody knows: until the server refuses it.</param>
    /// <exception cref="ArgumentException">The token is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lifetime"/> is negative.</exception>
    public AccessToken(string value, TimeSpan? lifetime)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (lifetime < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(lifetime), "The lifetime of a token is not to be negative.");
        Value = value;
        Lifetime = lifetime;
    }

    /// <summary>The token.</summary>
    public string Value { get; }

    /// <summary>How long it is good for, from when it was got.</summary>
    public TimeSpan? Lifetime { get; }

    /// <summary>The lifetime; never the token.</summary>
    public override string ToString() => Lifetime is { } lifetime ? $"token for {lifetime}" : "token";
}
