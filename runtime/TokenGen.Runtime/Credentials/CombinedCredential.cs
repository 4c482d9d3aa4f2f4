using TokenGen.Http;

namespace TokenGen;

/// <summary>Several credentials. Each operation gets those that it requires.</summary>
internal sealed class CombinedCredential : Credential
{
    private readonly Credential[] _parts;

    public CombinedCredential(IEnumerable<Credential> parts)
    {
        _parts = [.. parts.SelectMany(static part => part is CombinedCredential combined ? combined._parts : [part])];
        if (_parts.Length == 0)
        {
            throw new ArgumentException("The list of credentials is empty.", nameof(parts));
        }

        HashSet<string> schemes = new(StringComparer.Ordinal);
        foreach (Credential part in _parts)
        {
            if (part.Scheme is { } scheme && !schemes.Add(scheme))
            {
                throw new ArgumentException($"There are two credentials for the security scheme \"{scheme}\".", nameof(parts));
            }
        }
    }

    private protected override string Kind => string.Join<Credential>(", ", _parts);

    internal override IEnumerable<string> Secrets => _parts.SelectMany(static part => part.Secrets);

    internal override bool IsFor(ApiOperation operation) => Chosen(operation).Count > 0;

    internal override async ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        foreach (Credential part in Chosen(request.Operation))
        {
            await part.ApplyAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    internal override async ValueTask SignAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        foreach (Credential part in Chosen(request.Operation))
        {
            await part.SignAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    internal override async ValueTask<bool> RenewAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        bool isRenewed = false;
        foreach (Credential part in Chosen(request.Operation))
        {
            isRenewed |= await part.RenewAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return isRenewed;
    }

    internal override void RequireTaken(IReadOnlyList<string> schemes)
    {
        if (IsForAllOperations)
        {
            return;
        }

        foreach (Credential part in _parts)
        {
            part.RequireTaken(schemes);
        }
    }

    /// <summary>
    /// The credentials of the first alternative that is complete; if none is complete, those of the first alternative with at least one
    /// credential. Credentials without a scheme are always included.
    /// </summary>
    private List<Credential> Chosen(ApiOperation operation)
    {
        if (IsForAllOperations || operation.Credentials is not { } alternatives)
        {
            return [.. _parts];
        }

        if (alternatives.Count == 0)
        {
            return [.. _parts.Where(static part => part.IsForAllOperations)];
        }

        List<Credential>? chosen = null;
        foreach (string alternative in alternatives)
        {
            string[] schemes = ApiOperation.SchemesOf(alternative);
            List<Credential> matching = [.. _parts.Where(
                part => part.Scheme is { } scheme && schemes.Contains(scheme, StringComparer.Ordinal))];
            if (matching.Count == schemes.Length)
            {
                chosen = matching;
                break;
            }

            if (matching.Count > 0)
            {
                chosen ??= matching;
            }
        }

        return [.. chosen ?? [], .. _parts.Where(static part => part.Scheme is null)];
    }
}
