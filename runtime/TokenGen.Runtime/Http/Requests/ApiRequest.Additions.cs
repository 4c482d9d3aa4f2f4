namespace TokenGen.Http;

// What a request has beside what its operation puts on it.
public sealed partial class ApiRequest
{
    private bool _hasIdempotencyKey;

    /// <summary>Whether a part of the body is a stream without a way back, which is gone once it was sent.</summary>
    internal bool HasBodyOfOneWay { get; private set; }

    /// <summary>Whether the message can be sent a second time.</summary>
    internal bool CanBeSentAgain =>
#if NET8_0_OR_GREATER
        !HasBodyOfOneWay;
#else
        // There, HttpClient disposes the content when it has sent it.
        Content is null;
#endif

    /// <summary>Adds what the view of the client has, and the key of a call that is not idempotent.</summary>
    internal void AddCallAdditions()
    {
        if (_connection.Additions is { } additions)
        {
            foreach (var header in additions.Headers) ReplaceHeader(header.Key, header.Value);
            foreach (var parameter in additions.Query) Query(parameter.Key, parameter.Value);
            _hasIdempotencyKey = additions.HasIdempotencyKey;
        }

        if (_connection.IdempotencyKeyHeader is not { } name || Operation.IsIdempotent || _hasIdempotencyKey) return;
        if (!Headers.Contains(name)) Headers.TryAddWithoutValidation(name, Guid.NewGuid().ToString());
        _hasIdempotencyKey = true;
    }

    /// <summary>Tells handlers and policies what call this is.</summary>
    internal void AttachCall()
    {
        ApiCall.Attach(this, Operation.CallOf((Operation.IsIdempotent || _hasIdempotencyKey) && !HasBodyOfOneWay));
        if (_connection.Hooks is { IsInHandler: true } hooks) hooks.Attach(this);
    }

    /// <summary>A second message with what this one holds: HttpClient sends none twice.</summary>
    internal HttpRequestMessage CopyToSend()
    {
        var copy = new HttpRequestMessage(Method, RequestUri) { Version = Version, Content = Content };
        foreach (var header in Headers) copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
#if NET8_0_OR_GREATER
        copy.VersionPolicy = VersionPolicy;
        foreach (var option in Options) ((IDictionary<string, object?>)copy.Options)[option.Key] = option.Value;
#else
        foreach (var property in Properties) copy.Properties[property.Key] = property.Value;
#endif
        return copy;
    }

    private void ReplaceHeader(string name, string value)
    {
        if (CredentialHeader.Is(name)) CredentialHeader.AddSecrets(name, value, RememberSecret);
        if (Headers.TryAddWithoutValidation(name, value))
        {
            // There is another value beside it when there was one before.
            Headers.Remove(name);
            Headers.TryAddWithoutValidation(name, value);
            return;
        }

        Content?.Headers.Remove(name);
        if (Content?.Headers.TryAddWithoutValidation(name, value) != true) (_contentHeaders ??= []).Add(new(name, value));
    }
}
