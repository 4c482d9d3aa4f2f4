using TokenServer.Storage;

namespace TokenServer.Responses;

/// <summary>The envelope of every response of the application: a status and, unless it is an error, the payload.</summary>
internal sealed record Envelope<T>(ResponseStatus Status, T Response);

/// <summary>The same envelope for errors, without the member <c>response</c>.</summary>
internal sealed record ErrorEnvelope(ResponseStatus Status);

internal sealed record ResponseStatus(string Result, string Message, long Code);

/// <summary>Creates the responses of the operations.</summary>
internal static class Envelope
{
    private static readonly ResponseStatus s_ok = new("OK", "", StatusCodes.Status200OK);

    public static IResult Of(Token token) =>
        Results.Json(new Envelope<UserApiToken>(s_ok, new(token)), ServerJson.Default.EnvelopeUserApiToken);

    public static IResult Of(IEnumerable<Token> tokens)
    {
        UserApiToken[] payload = [.. tokens.Select(token => new UserApiToken(token))];
        return Results.Json(new Envelope<UserApiToken[]>(s_ok, payload), ServerJson.Default.EnvelopeUserApiTokenArray);
    }

    public static IResult OfCustomer(Token token) =>
        Results.Json(new Envelope<ApiTokenModel>(s_ok, new(token)), ServerJson.Default.EnvelopeApiTokenModel);

    public static IResult OfCustomer(IEnumerable<Token> tokens)
    {
        ApiTokenModel[] payload = [.. tokens.Select(token => new ApiTokenModel(token))];
        return Results.Json(new Envelope<ApiTokenModel[]>(s_ok, payload), ServerJson.Default.EnvelopeApiTokenModelArray);
    }

    /// <summary>An error; <c>status.code</c> is the HTTP status.</summary>
    public static IResult Error(int status, string message) =>
        Results.Json(new ErrorEnvelope(new("ERROR", message, status)), ServerJson.Default.ErrorEnvelope, statusCode: status);

    public static IResult NoSuchToken() => Error(StatusCodes.Status404NotFound, "token does not exist");

    public static IResult NoSuchServiceAccount() => Error(StatusCodes.Status404NotFound, "service account does not exist");

    public static IResult TooManyTokens() =>
        Error(StatusCodes.Status400BadRequest, "The account has as many api tokens as it may have.");
}
