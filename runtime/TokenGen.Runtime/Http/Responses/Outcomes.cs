using System.Net;
using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>What a call gives its caller. A struct as type argument, so that choosing costs nothing.</summary>
internal interface IOutcome<T, TResult>
{
    TResult Conclude(Answer answer, T? body, ApiException? error);
}

/// <summary>The body, or the exception.</summary>
internal readonly struct BodyOutcome<T> : IOutcome<T, T>
{
    public T Conclude(Answer answer, T? body, ApiException? error) => error is null ? body! : throw error;
}

/// <summary>The payload out of the envelope, or the exception.</summary>
internal readonly struct PayloadOutcome<T> : IOutcome<ResponseContainer<T>, T>
{
    public T Conclude(Answer answer, ResponseContainer<T>? body, ApiException? error)
    {
        if (error is not null) throw error;

        // A success that the document declares without a body, such as 204, has no envelope and no payload.
        if (body is null) return default!;
        return body.HasResponse ? body.Response : throw Failure.NoPayload(answer, body.Status);
    }
}

/// <summary>The payload out of the envelope, which may be null, or the exception.</summary>
internal readonly struct PayloadOrNullOutcome<T> : IOutcome<ResponseContainer<T>, T>
{
    public T Conclude(Answer answer, ResponseContainer<T>? body, ApiException? error)
    {
        if (error is not null) throw error;
        return body is null ? default! : body.Response!;
    }
}

/// <summary>The whole answer; an error is part of it.</summary>
internal readonly struct ResponseOutcome<T> : IOutcome<T, ApiResponse<T>>
{
    public ApiResponse<T> Conclude(Answer answer, T? body, ApiException? error) =>
        new((HttpStatusCode)answer.Received.Status, ApiHeaders.Of(answer.Received.Message, answer.Request), body, error);
}
