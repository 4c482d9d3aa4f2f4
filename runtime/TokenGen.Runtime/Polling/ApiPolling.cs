using System.ComponentModel;
using TokenGen.Polls;

namespace TokenGen.Http;

/// <summary>Waits for work that operations started.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPolling
{
    /// <summary>Polls the state of work until it is done.</summary>
    /// <typeparam name="T">The type of the body with the state.</typeparam>
    /// <param name="api">The connection.</param>
    /// <param name="operation">The operation that started the work.</param>
    /// <param name="look">Requests the state.</param>
    /// <param name="state">Finds the state in the body; <see langword="null"/> if the status 202 means that the work continues.</param>
    /// <param name="progress">Receives each state as it is read; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops waiting. The work on the server continues.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    /// <exception cref="ApiException">
    /// A call failed, or the started work failed. Then it is an <see cref="ApiException{TError}"/> with the last state.
    /// </exception>
    public static Task<T> UntilDoneAsync<T>(
        ApiConnection api,
        ApiOperation operation,
        Func<CancellationToken, Task<ApiResponse<T>>> look,
        Func<T, PollState>? state,
        IProgress<T>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(look);
        return new Poll<T, T>(api, operation, state, static body => body, progress).UntilDoneAsync(look, cancellationToken);
    }

    /// <summary>Polls the state of work until it is done, with an envelope as the body.</summary>
    /// <typeparam name="T">The type of the payload with the state.</typeparam>
    /// <inheritdoc cref="UntilDoneAsync{T}(ApiConnection, ApiOperation, Func{CancellationToken, Task{ApiResponse{T}}}, Func{T, PollState}, IProgress{T}, CancellationToken)"/>
    public static Task<T> UntilDoneAsync<T>(
        ApiConnection api,
        ApiOperation operation,
        Func<CancellationToken, Task<ApiResponse<ResponseContainer<T>>>> look,
        Func<ResponseContainer<T>, PollState>? state,
        IProgress<T>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(look);
        return new Poll<ResponseContainer<T>, T>(api, operation, state, static body =>
            body.Response!, progress).UntilDoneAsync(look, cancellationToken);
    }

    /// <summary>Starts work, and polls its state with another operation until it is done.</summary>
    /// <typeparam name="TStarted">The type of the body of the first response.</typeparam>
    /// <typeparam name="TValue">The type of the value that identifies the work.</typeparam>
    /// <typeparam name="T">The type of the body with the state.</typeparam>
    /// <param name="start">The call that starts the work.</param>
    /// <param name="started">How to read its responses.</param>
    /// <param name="value">Finds the value that identifies the work in the first response.</param>
    /// <param name="look">Requests the state of that work.</param>
    /// <param name="state">Finds the state in the body; <see langword="null"/> if the status 202 means that the work continues.</param>
    /// <param name="progress">Receives each state as it is read; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops waiting. The work on the server continues.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    /// <exception cref="ApiException">
    /// A call failed, or the started work failed. Then it is an <see cref="ApiException{TError}"/> with the last state.
    /// </exception>
    public static Task<T> StartAsync<TStarted, TValue, T>(
        ApiRequest start,
        ApiResponses<TStarted> started,
        Func<TStarted, TValue> value,
        Func<TValue, CancellationToken, Task<ApiResponse<T>>> look,
        Func<T, PollState>? state,
        IProgress<T>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        Poll<T, T> poll = new(start.Connection, start.Operation, state, static body => body, progress);
        return poll.StartAsync(start, started, value, look, cancellationToken);
    }

    /// <summary>The same, with an envelope as the body with the state.</summary>
    /// <typeparam name="TStarted">The type of the body of the first response.</typeparam>
    /// <typeparam name="TValue">The type of the value that identifies the work.</typeparam>
    /// <typeparam name="T">The type of the payload with the state.</typeparam>
    /// <inheritdoc cref="StartAsync{TStarted, TValue, T}(ApiRequest, ApiResponses{TStarted}, Func{TStarted, TValue}, Func{TValue, CancellationToken, Task{ApiResponse{T}}}, Func{T, PollState}, IProgress{T}, CancellationToken)"/>
    public static Task<T> StartAsync<TStarted, TValue, T>(
        ApiRequest start,
        ApiResponses<TStarted> started,
        Func<TStarted, TValue> value,
        Func<TValue, CancellationToken, Task<ApiResponse<ResponseContainer<T>>>> look,
        Func<ResponseContainer<T>, PollState>? state,
        IProgress<T>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        Poll<ResponseContainer<T>, T> poll = new(start.Connection, start.Operation, state, static body => body.Response!, progress);
        return poll.StartAsync(start, started, value, look, cancellationToken);
    }

    /// <summary>Starts work, and polls its state at the URL in a response header until it is done.</summary>
    /// <typeparam name="TStarted">The type of the body of the first response.</typeparam>
    /// <typeparam name="T">The type of the body with the state.</typeparam>
    /// <param name="start">The call that starts the work.</param>
    /// <param name="started">
    /// How to read its responses. If these are the responses with the state, one without the header means that the work is done.
    /// </param>
    /// <param name="header">The name of the header.</param>
    /// <param name="status">The operation that returns the state.</param>
    /// <param name="responses">How to read the responses with the state.</param>
    /// <param name="state">Finds the state in the body; <see langword="null"/> if the status 202 means that the work continues.</param>
    /// <param name="progress">Receives each state as it is read; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops waiting. The work on the server continues.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    /// <exception cref="ApiException">
    /// A call failed, or the started work failed. Then it is an <see cref="ApiException{TError}"/> with the last state.
    /// </exception>
    public static Task<T> FollowAsync<TStarted, T>(
        ApiRequest start,
        ApiResponses<TStarted> started,
        string header,
        ApiOperation status,
        ApiResponses<T> responses,
        Func<T, PollState>? state,
        IProgress<T>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        Poll<T, T> poll = new(start.Connection, start.Operation, state, static body => body, progress);
        return poll.FollowAsync(start, started, header, status, responses, cancellationToken);
    }

    /// <summary>The same, with an envelope as the body with the state.</summary>
    /// <typeparam name="TStarted">The type of the body of the first response.</typeparam>
    /// <typeparam name="T">The type of the payload with the state.</typeparam>
    /// <inheritdoc cref="FollowAsync{TStarted, T}(ApiRequest, ApiResponses{TStarted}, string, ApiOperation, ApiResponses{T}, Func{T, PollState}, IProgress{T}, CancellationToken)"/>
    public static Task<T> FollowAsync<TStarted, T>(
        ApiRequest start,
        ApiResponses<TStarted> started,
        string header,
        ApiOperation status,
        ApiResponses<ResponseContainer<T>> responses,
        Func<ResponseContainer<T>, PollState>? state,
        IProgress<T>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        Poll<ResponseContainer<T>, T> poll = new(start.Connection, start.Operation, state, static body => body.Response!, progress);
        return poll.FollowAsync(start, started, header, status, responses, cancellationToken);
    }

    /// <summary>Checks that the first response has the value that is needed to poll the state.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="operation">The operation that started the work.</param>
    /// <param name="path">The path of the value.</param>
    /// <exception cref="ApiResponseFormatException">The value is missing.</exception>
    public static T Required<T>(T? value, ApiOperation operation, string path)
        where T : class => value ?? throw Missing(operation, path);

    /// <inheritdoc cref="Required{T}(T, ApiOperation, string)"/>
    public static T Required<T>(T? value, ApiOperation operation, string path)
        where T : struct => value ?? throw Missing(operation, path);

    private static ApiResponseFormatException Missing(ApiOperation operation, string path)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new($"{operation.Label}: the response has no \"{path}\", which is needed to poll the state of the work.")
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            Kind = ApiErrorKind.UnexpectedBody,
        };
    }
}
