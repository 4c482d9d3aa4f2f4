using System.Diagnostics.CodeAnalysis;

namespace TokenGen;

/// <summary>An envelope: the payload and the status that the server reports.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public sealed record ResponseContainer<T> : IEnvelope
{
    private readonly T? _response;

    /// <summary>The status that the server reports.</summary>
    public required ResponseStatus Status { get; init; }

    /// <summary>The payload; the default of its type if it is missing (see <see cref="HasResponse"/>).</summary>
    public T? Response
    {
        get => _response;
        init
        {
            _response = value;
            HasResponse = value is not null;
        }
    }

    /// <summary>Whether the payload is present and not <c>null</c>.</summary>
    [MemberNotNullWhen(true, nameof(Response))]
    public bool HasResponse { get; private init; }

    /// <summary>The other members of the envelope, as sent.</summary>
    public JsonMembers AdditionalProperties { get; init; }
}
