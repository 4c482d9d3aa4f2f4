namespace TokenGen.Generator.Calls;

/// <summary>What a method of a generated client returns.</summary>
internal enum CallForm
{
    /// <summary>The payload; errors are thrown.</summary>
    Payload,

    /// <summary>The complete response; error statuses are in it.</summary>
    Response,

    /// <summary>The response as <c>HttpClient</c> has it.</summary>
    Raw,
}
