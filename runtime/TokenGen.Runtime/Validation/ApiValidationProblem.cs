namespace TokenGen;

/// <summary>One way in which a request breaks a limit of the document. It contains no value of the request.</summary>
public sealed record ApiValidationProblem
{
    /// <summary>The parameter that has the value; <see langword="null"/> for a body.</summary>
    public string? Parameter { get; init; }

    /// <summary>The place within the body or the parameter, such as <c>$.lines[0].sku</c>; <c>$</c> for the whole.</summary>
    public required string Path { get; init; }

    /// <summary>The keyword of the document that the value breaks, such as <c>maxLength</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>One sentence that says what is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The place and the sentence.</summary>
    public override string ToString() => Parameter is null ? $"{Path}: {Message}" : $"{Parameter}{Path[1..]}: {Message}";
}
