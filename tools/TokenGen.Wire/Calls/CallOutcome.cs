namespace TokenGen.Wire.Calls;

/// <summary>What came of a call.</summary>
internal enum Verdict
{
    /// <summary>Accepted, answered, read, and written again as it came.</summary>
    Passed,

    /// <summary>Accepted; what was answered breaks the document's own schema, so that no reader is to be blamed.</summary>
    AnswerBreaksSchema,

    /// <summary>Accepted once the document's own example, sent as it is, was replaced by a made value: the example breaks its schema.</summary>
    ExampleBreaksSchema,

    /// <summary>Accepted; what was answered is right, and the platform has no type that holds it.</summary>
    BeyondPlatform,

    /// <summary>A known fault of the server, recognised by what it did.</summary>
    ServerFault,

    /// <summary>Refused by the server.</summary>
    Refused,

    /// <summary>Accepted, and the answer was lost or changed.</summary>
    Lost,

    /// <summary>Never sent.</summary>
    NotSent,
}

/// <summary>One call and what came of it.</summary>
/// <param name="Operation">Method and path.</param>
/// <param name="What">Which arguments, which answer.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Detail">Why.</param>
internal sealed record CallOutcome(string Operation, CallKind What, Verdict Verdict, string Detail = "")
{
    public bool IsAccepted => Verdict is not (Verdict.Refused or Verdict.NotSent);

    public bool IsFault => Verdict is Verdict.Refused or Verdict.Lost or Verdict.NotSent;
}

/// <summary>Which arguments a call gives and which answer it asks for.</summary>
/// <param name="IsFull">Everything, or only what is required.</param>
/// <param name="Response">The key of the answer.</param>
/// <param name="IsMade">Whether the body of the answer is to be made from its schema, rather than to be the document's example.</param>
internal sealed record CallKind(bool IsFull, string Response, bool IsMade)
{
    public override string ToString() => $"{(IsFull ? "everything" : "required")}, {Response}{(IsMade ? " made" : "")}";
}
