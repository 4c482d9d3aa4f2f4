using System.Net;
using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>Selects the result of a call. A struct as type argument, so that the choice costs nothing at run time.</summary>
internal interface IOutcome<T, TResult>
{
    TResult Conclude(ResponseContext response, T? body, ApiException? error);
}

/// <summary>Returns the body, or throws the exception.</summary>
internal readonly struct BodyOutcome<T> : IOutcome<T, T>
{
    public T Conclude(ResponseContext response, T? body, ApiException? error) => error is null ? body! : throw error;
}

/// <summary>Returns the payload of the envelope, or throws the exception.</summary>
internal readonly struct PayloadOutcome<T> : IOutcome<ResponseContainer<T>, T>
{
    public T Conclude(ResponseContext response, ResponseContainer<T>? body, ApiException? error)
    {
        if (error is not null)
        {
            throw error;
        }

        // A documented success without a body, such as 204, has no envelope and no payload.
        if (body is null)
        {
            return default!;
        }

        return body.HasResponse ? body.Response : throw Failure.NoPayload(response, body.Status);
    }
}

/// <summary>Returns the payload of the envelope, which may be null, or throws the exception.</summary>
internal readonly struct PayloadOrNullOutcome<T> : IOutcome<ResponseContainer<T>, T>
{
    public T Conclude(ResponseContext response, ResponseContainer<T>? body, ApiException? error)
    {
        if (error is not null)
        {
            throw error;
        }

        return body is null ? default! : body.Response!;
    }
}

/// <summary>Returns the complete response, including an error.</summary>
internal readonly struct ResponseOutcome<T> : IOutcome<T, ApiResponse<T>>
{
    public ApiResponse<T> Conclude(ResponseContext response, T? body, ApiException? error) =>
        new((HttpStatusCode)response.Received.Status, ApiHeaders.Of(response.Received.Message, response.Request), body, error);
}
