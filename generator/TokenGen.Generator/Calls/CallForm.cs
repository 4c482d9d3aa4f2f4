namespace TokenGen.Generator.Calls;

/// <summary>The kind of result of a method of a generated client.</summary>
internal enum CallForm
{
    /// <summary>The payload; errors are thrown.</summary>
    Payload,

    /// <summary>The complete response; error statuses are in it.</summary>
    Response,

    /// <summary>The <c>HttpResponseMessage</c> of <c>HttpClient</c>.</summary>
    Raw,
}
