namespace TokenGen.Http;

/// <summary>What sending has to know of the answers that are expected.</summary>
internal interface IResponsePlan
{
    /// <summary>The value of the Accept header, if any.</summary>
    string? Accept { get; }

    /// <summary>Whether the body of this answer is handed out unread.</summary>
    bool IsStreamed(HttpResponseMessage response);
}
