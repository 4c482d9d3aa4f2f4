using System.ComponentModel;
using TokenGen.Polls;

namespace TokenGen.Http;

/// <summary>Waits for what operations have begun.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPolling
{
    /// <summary>Asks for the state of work until it is done.</summary>
    /// <typeparam name="T">The type of the body that tells the state.</typeparam>
    /// <param name="api">The connection.</param>
    /// <param name="operation">The operation that has begun the work.</param>
    /// <param name="look">Asks for the state.</param>
    /// <param name="state">Finds the state in the body; <see langword="null"/> where the status 202 says that the work goes on.</param>
    /// <param name="progress">Is told each state; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Ends the calls and the waiting; the work goes on at the server.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="ArgumentNullException">An argument that is needed is null.</exception>
    /// <exception cref="ApiException">A call has failed, or the work has: then it is an <see cref="ApiException{TError}"/> with the last state.</exception>
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

    /// <summary>Asks for the state of work until it is done, where the body is an envelope.</summary>
    /// <typeparam name="T">The type of the payload that tells the state.</typeparam>
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
        return new Poll<ResponseContainer<T>, T>(api, operation, state, static body => body.Response!, progress).UntilDoneAsync(look, cancellationToken);
    }

    /// <summary>Begins work, and asks another operation for its state until it is done.</summary>
    /// <typeparam name="TStarted">The type of the body of the first answer.</typeparam>
    /// <typeparam name="TValue">The type of what says which work it is.</typeparam>
    /// <typeparam name="T">The type of the body that tells the state.</typeparam>
    /// <param name="start">The call that begins the work.</param>
    /// <param name="started">What its answers mean.</param>
    /// <param name="value">Finds in the first answer which work it is.</param>
    /// <param name="look">Asks for the state of that work.</param>
    /// <param name="state">Finds the state in the body; <see langword="null"/> where the status 202 says that the work goes on.</param>
    /// <param name="progress">Is told each state; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Ends the calls and the waiting; the work goes on at the server.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="ArgumentNullException">An argument that is needed is null.</exception>
    /// <exception cref="ApiException">A call has failed, or the work has: then it is an <see cref="ApiException{TError}"/> with the last state.</exception>
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
        var poll = new Poll<T, T>(start.Connection, start.Operation, state, static body => body, progress);
        return poll.StartAsync(start, started, value, look, cancellationToken);
    }

    /// <summary>The same, where the body that tells the state is an envelope.</summary>
    /// <typeparam name="TStarted">The type of the body of the first answer.</typeparam>
    /// <typeparam name="TValue">The type of what says which work it is.</typeparam>
    /// <typeparam name="T">The type of the payload that tells the state.</typeparam>
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
        var poll = new Poll<ResponseContainer<T>, T>(start.Connection, start.Operation, state, static body => body.Response!, progress);
        return poll.StartAsync(start, started, value, look, cancellationToken);
    }

    /// <summary>Begins work, and asks for its state at the address that a header of the answer names, until it is done.</summary>
    /// <typeparam name="TStarted">The type of the body of the first answer.</typeparam>
    /// <typeparam name="T">The type of the body that tells the state.</typeparam>
    /// <param name="start">The call that begins the work.</param>
    /// <param name="started">What its answers mean. Where they are those that tell the state, an answer without the header is the end of the work.</param>
    /// <param name="header">The name of the header.</param>
    /// <param name="status">What asks for the state.</param>
    /// <param name="responses">What the answers that tell it mean.</param>
    /// <param name="state">Finds the state in the body; <see langword="null"/> where the status 202 says that the work goes on.</param>
    /// <param name="progress">Is told each state; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Ends the calls and the waiting; the work goes on at the server.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="ArgumentNullException">An argument that is needed is null.</exception>
    /// <exception cref="ApiException">A call has failed, or the work has: then it is an <see cref="ApiException{TError}"/> with the last state.</exception>
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
        var poll = new Poll<T, T>(start.Connection, start.Operation, state, static body => body, progress);
        return poll.FollowAsync(start, started, header, status, responses, cancellationToken);
    }

    /// <summary>The same, where the body that tells the state is an envelope.</summary>
    /// <typeparam name="TStarted">The type of the body of the first answer.</typeparam>
    /// <typeparam name="T">The type of the payload that tells the state.</typeparam>
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
        var poll = new Poll<ResponseContainer<T>, T>(start.Connection, start.Operation, state, static body => body.Response!, progress);
        return poll.FollowAsync(start, started, header, status, responses, cancellationToken);
    }

    /// <summary>What the first answer has to say, for the state to be asked for.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="operation">The operation that has begun the work.</param>
    /// <param name="path">Where the value should be.</param>
    /// <exception cref="ApiResponseFormatException">It is not there.</exception>
    public static T Required<T>(T? value, ApiOperation operation, string path)
        where T : class => value ?? throw Missing(operation, path);

    /// <inheritdoc cref="Required{T}(T, ApiOperation, string)"/>
    public static T Required<T>(T? value, ApiOperation operation, string path)
        where T : struct => value ?? throw Missing(operation, path);

    private static ApiResponseFormatException Missing(ApiOperation operation, string path)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new($"{operation.Label}: the answer has no \"{path}\", by which the state of the work is asked for.")
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            Kind = ApiErrorKind.UnexpectedBody,
        };
    }
}
