namespace TokenGen.Wire.Calls;

/// <summary>The result of a call.</summary>
internal enum Verdict
{
    /// <summary>The server accepted the request; the response was read, and written again without a difference.</summary>
    Passed,

    /// <summary>Accepted, but the response violates the document's schema, so a failure to read it does not count.</summary>
    AnswerBreaksSchema,

    /// <summary>Accepted only after the document's example was replaced by a generated value: the example violates its schema.</summary>
    ExampleBreaksSchema,

    /// <summary>Accepted; the response is valid, but .NET has no type that can hold it.</summary>
    BeyondPlatform,

    /// <summary>A known bug of the server, recognized by its behavior.</summary>
    ServerFault,

    /// <summary>The server rejected the request, and rightly: no value was found that the document's schema allows.</summary>
    NoValidValue,

    /// <summary>The server rejected the request.</summary>
    Refused,

    /// <summary>Accepted, but the client lost or changed a part of the response.</summary>
    Lost,

    /// <summary>Never sent.</summary>
    NotSent,
}

/// <summary>One call and its result.</summary>
/// <param name="Operation">Method and path.</param>
/// <param name="What">The kind of arguments and response.</param>
/// <param name="Verdict">The result.</param>
/// <param name="Detail">The reason.</param>
internal sealed record CallOutcome(string Operation, CallKind What, Verdict Verdict, string Detail = "")
{
    public bool IsAccepted => Verdict is not (Verdict.Refused or Verdict.NotSent);

    public bool IsFault => Verdict is Verdict.Refused or Verdict.Lost or Verdict.NotSent;
}

/// <summary>The arguments of a call and the response that it requests.</summary>
/// <param name="IsFull">Whether all arguments are given, or only the required ones.</param>
/// <param name="Response">The key of the requested response.</param>
/// <param name="IsMade">Whether the response body is generated from its schema instead of taken from the document's example.</param>
internal sealed record CallKind(bool IsFull, string Response, bool IsMade)
{
    public override string ToString() => $"{(IsFull ? "everything" : "required")}, {Response}{(IsMade ? " made" : "")}";
}
