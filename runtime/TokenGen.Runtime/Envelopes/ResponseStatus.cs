namespace TokenGen;

/// <summary>What an envelope says about the outcome, beside the payload.</summary>
public sealed record ResponseStatus
{
    /// <summary>The outcome in the server's words, such as <c>OK</c> or <c>ERROR</c>; <see langword="null"/> where the envelope has none.</summary>
    public string? Result { get; init; }

    /// <summary>The message, if any.</summary>
    public string? Message { get; init; }

    /// <summary>The code, often the HTTP status; <see langword="null"/> where there is none or it is no integer.</summary>
    public long? Code { get; init; }

    /// <summary>Whether the rule of the envelope takes this as success.</summary>
    public bool IsSuccess { get; init; }

    /// <summary>The other members of the status object, as they came.</summary>
    public JsonMembers AdditionalProperties { get; init; }
}
