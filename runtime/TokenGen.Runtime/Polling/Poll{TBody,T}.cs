using System.Net;
using TokenGen.Errors;
using TokenGen.Http;

namespace TokenGen.Polls;

/// <summary>Polls a state.</summary>
/// <typeparam name="TBody">The type of the body that contains it.</typeparam>
/// <typeparam name="T">The type of the caller's result.</typeparam>
/// <param name="api">The connection.</param>
/// <param name="operation">The operation that started the work.</param>
/// <param name="state">Finds the state in the body; null if the status code is the state.</param>
/// <param name="result">Makes the caller's result.</param>
/// <param name="progress">Receives each state.</param>
internal sealed class Poll<TBody, T>(
    ApiConnection api, ApiOperation operation, Func<TBody, PollState>? state, Func<TBody, T> result, IProgress<T>? progress)
{
    /// <summary>Polls until the work is done.</summary>
    public async Task<T> UntilDoneAsync(Func<CancellationToken, Task<ApiResponse<TBody>>> look, CancellationToken cancellationToken)
    {
        Polling rule = api.Settings.Polling;
        (TimeSpan delay, int failures) = (rule.Delay, 0);
        while (true)
        {
            TimeSpan? asked;
            try
            {
                ApiResponse<TBody>? response = await look(cancellationToken).ConfigureAwait(false);

                // A call for the raw response has no parsed one.
                if (response is null)
                {
                    return default!;
                }

                response.EnsureSuccess();
                failures = 0;
                if (TryEnd(response, out T? last))
                {
                    return last;
                }

                asked = RetryAfterHeader.Read(response.Headers);
            }
            catch (ApiException failure) when (failure.IsTransient && failures++ < rule.MaxFailures)
            {
                asked = failure.RetryAfter;
            }

            await Task.Delay(ServerPause.Of(asked, Shorter(delay, rule.MaxDelay)), cancellationToken).ConfigureAwait(false);
            delay = Shorter(delay + TimeSpan.FromTicks(delay.Ticks / 2), rule.MaxDelay);
        }
    }

    /// <summary>Makes the first call, and polls the work that its response names.</summary>
    public async Task<T> StartAsync<TStarted, TValue>(
        ApiRequest start,
        ApiResponses<TStarted> started,
        Func<TStarted, TValue> value,
        Func<TValue, CancellationToken, Task<ApiResponse<TBody>>> look,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(look);
        ApiResponse<TStarted>? first = await start.SendForResponseAsync(started, cancellationToken).ConfigureAwait(false);
        if (first is null)
        {
            return default!;
        }

        TValue? work = value(first.EnsureSuccess());
        (first.Body as IDisposable)?.Dispose();
        return await UntilDoneAsync(LookAsync, cancellationToken).ConfigureAwait(false);

        async Task<ApiResponse<TBody>> LookAsync(CancellationToken token)
        {
            try
            {
                return await look(work, token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException)
            {
                // The value comes from the server, so an invalid value is its error.
                throw NamedAddress.Fault(start, first, "its value for the state of the work cannot be sent as a parameter.");
            }
        }
    }

    /// <summary>Makes the first call, and polls the address in its response.</summary>
    public async Task<T> FollowAsync<TStarted>(
        ApiRequest start,
        ApiResponses<TStarted> started,
        string header,
        ApiOperation status,
        ApiResponses<TBody> responses,
        CancellationToken cancellationToken)
    {
        ApiResponse<TStarted>? first = await start.SendForResponseAsync(started, cancellationToken).ConfigureAwait(false);
        if (first is null)
        {
            return default!;
        }

        first.EnsureSuccess();
        if (first.Headers[header] is not { Length: > 0 } target)
        {
            if (first is ApiResponse<TBody> own && ReferenceEquals(started, responses) && own.StatusCode != HttpStatusCode.Accepted)
            {
                return result(own.Body!);
            }

            throw NamedAddress.Fault(start, first, $"the header {header} with the URL of the work's state is missing.");
        }

        (first.Body as IDisposable)?.Dispose();
        Uri address = NamedAddress.Resolve(start, first, target, "the state of the work");
        return await UntilDoneAsync(
            async token =>
            {
                ApiRequest call = api.CreateRequest(status).ContinueAt(address);
                ApiResponse<TBody> response = await call.SendForResponseAsync(responses, token).ConfigureAwait(false);

                // The address may change while the work goes on; at its end, the header names the result.
                if (response is { IsSuccess: true, StatusCode: HttpStatusCode.Accepted }
                    && response.Headers[header] is { Length: > 0 } moved)
                {
                    address = NamedAddress.Resolve(call, response, moved, "the state of the work");
                }

                return response!;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the work has ended.</summary>
    /// <exception cref="ApiException{TError}">The work failed.</exception>
    private bool TryEnd(ApiResponse<TBody> response, out T last)
    {
        last = default!;
        if (response.Body is not { } body)
        {
            return response.StatusCode != HttpStatusCode.Accepted;
        }

        PollState now = state is not null ? state(body)
            : response.StatusCode == HttpStatusCode.Accepted ? PollState.Running
            : PollState.Done;
        if (now == PollState.Running && body is IDisposable unread)
        {
            unread.Dispose();
            return false;
        }

        last = result(body);
        progress?.Report(last);
        return now switch
        {
            PollState.Running => false,
            PollState.Done => true,
            _ => throw Failed(response, last),
        };
    }

    private ApiException<T> Failed(ApiResponse<TBody> response, T last) => new($"{operation.Label}: the started work has failed.", last)
    {
        OperationId = operation.Id,
        Method = operation.Method.Method,
        UrlTemplate = operation.UrlTemplate,
        StatusCode = response.StatusCode,
        Headers = response.Headers,
        Kind = ApiErrorKind.FailedWork,
    };

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
