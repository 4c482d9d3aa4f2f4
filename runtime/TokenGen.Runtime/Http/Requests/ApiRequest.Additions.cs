namespace TokenGen.Http;

// Parts of a request that do not come from its operation.
public sealed partial class ApiRequest
{
    private bool _hasIdempotencyKey;

    /// <summary>Whether the body contains a stream that cannot seek, so it can be sent only once.</summary>
    internal bool HasBodyOfOneWay { get; private set; }

    /// <summary>Whether the message can be sent a second time.</summary>
    internal bool CanBeSentAgain =>
#if NET8_0_OR_GREATER
        !HasBodyOfOneWay;
#else
        // On .NET Framework, HttpClient disposes the content after it sent it.
        Content is null;
#endif

    /// <summary>Adds the options of the client view, and the idempotency key.</summary>
    internal void AddCallAdditions()
    {
        if (Settings.Additions is { } additions)
        {
            foreach (KeyValuePair<string, string> header in additions.Headers)
            {
                ReplaceHeader(header.Key, header.Value);
            }

            foreach (KeyValuePair<string, string> parameter in additions.Query)
            {
                Query(parameter.Key, parameter.Value);
            }

            _hasIdempotencyKey = additions.HasIdempotencyKey;
        }

        if (Settings.IdempotencyKeyHeader is not { } name || Operation.IsIdempotent || _hasIdempotencyKey)
        {
            return;
        }

        if (!Headers.Contains(name))
        {
            Headers.TryAddWithoutValidation(name, Guid.NewGuid().ToString());
        }

        _hasIdempotencyKey = true;
    }

    /// <summary>Attaches the call to the message, for handlers and policies.</summary>
    internal void AttachCall()
    {
        ApiCall.Attach(this, Operation.CallOf((Operation.IsIdempotent || _hasIdempotencyKey) && !HasBodyOfOneWay));
        if (Settings.Hooks is { IsInHandler: true } hooks)
        {
            hooks.Attach(this);
        }
    }

    /// <summary>A copy of the message, because HttpClient does not send a message twice.</summary>
    internal HttpRequestMessage CopyToSend()
    {
        HttpRequestMessage copy = new(Method, RequestUri) { Version = Version, Content = Content };
        foreach (KeyValuePair<string, IEnumerable<string>> header in Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
#if NET8_0_OR_GREATER
        copy.VersionPolicy = VersionPolicy;
        foreach (KeyValuePair<string, object?> option in Options)
        {
            ((IDictionary<string, object?>)copy.Options)[option.Key] = option.Value;
        }
#else
        foreach (KeyValuePair<string, object?> property in Properties)
        {
            copy.Properties[property.Key] = property.Value;
        }
#endif
        return copy;
    }

    private void ReplaceHeader(string name, string value)
    {
        if (CredentialHeader.Is(name))
        {
            CredentialHeader.AddSecrets(name, value, RememberSecret);
        }

        if (Headers.TryAddWithoutValidation(name, value))
        {
            // Adding appends to earlier values, so all values are removed and the new one is added again.
            Headers.Remove(name);
            Headers.TryAddWithoutValidation(name, value);
            return;
        }

        Content?.Headers.Remove(name);
        if (Content?.Headers.TryAddWithoutValidation(name, value) != true)
        {
            (_contentHeaders ??= []).Add(new(name, value));
        }
    }
}
