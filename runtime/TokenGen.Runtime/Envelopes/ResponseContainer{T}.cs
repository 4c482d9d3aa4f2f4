using System.Diagnostics.CodeAnalysis;

namespace TokenGen;

/// <summary>An envelope: a payload and what the server says about the outcome.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public sealed record ResponseContainer<T> : IEnvelope
{
    private readonly T? _response;

    /// <summary>What the server says about the outcome.</summary>
    public required ResponseStatus Status { get; init; }

    /// <summary>The payload; the default of its type when there is none (see <see cref="HasResponse"/>).</summary>
    public T? Response
    {
        get => _response;
        init
        {
            _response = value;
            HasResponse = value is not null;
        }
    }

    /// <summary>Whether there is a payload: one that is there and not <c>null</c>.</summary>
    [MemberNotNullWhen(true, nameof(Response))]
    public bool HasResponse { get; private init; }

    /// <summary>The other members of the envelope, as they came.</summary>
    public JsonMembers AdditionalProperties { get; init; }
}
