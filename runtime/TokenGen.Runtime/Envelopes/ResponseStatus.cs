namespace TokenGen;

/// <summary>The status in an envelope, beside the payload.</summary>
public sealed record ResponseStatus
{
    /// <summary>The result as the server writes it, such as <c>OK</c> or <c>ERROR</c>; <see langword="null"/> if it is missing.</summary>
    public string? Result { get; init; }

    /// <summary>The message, if any.</summary>
    public string? Message { get; init; }

    /// <summary>The code, often the HTTP status; <see langword="null"/> if it is missing or not an integer.</summary>
    public long? Code { get; init; }

    /// <summary>Whether this means success by the rule of the envelope.</summary>
    public bool IsSuccess { get; init; }

    /// <summary>The other members of the status object, as sent.</summary>
    public JsonMembers AdditionalProperties { get; init; }
}
