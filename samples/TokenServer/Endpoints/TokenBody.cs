using System.Text.Json;
using System.Text.Json.Serialization;
using TokenServer.Responses;

namespace TokenServer.Endpoints;

/// <summary>
/// The members that operations read from a request body. Every body is optional: empty, <c>null</c> and <c>{}</c> mean the same.
/// </summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the secret.</remarks>
internal sealed class TokenBody
{
    /// <summary>Much larger than any token needs.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly TokenBody s_empty = new();

    /// <summary>The token to revoke; ignored if the path or the server determines it.</summary>
    [JsonPropertyName("tokenID")]
    public string? TokenId { get; init; }

    public string? TokenName { get; init; }

    /// <summary>ASP.NET Core's routing finds this method by its name.</summary>
    public static async ValueTask<TokenBody> BindAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        if (content.Length == 0) return s_empty; // for any media type

        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is not application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        content.Position = 0;
        try
        {
            return JsonSerializer.Deserialize(content, ServerJson.Default.TokenBody) ?? s_empty;
        }
        catch (JsonException exception)
        {
            // The exception's own message names types of this server.
            throw new BadHttpRequestException(
                $"Malformed JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.",
                StatusCodes.Status400BadRequest,
                exception);
        }
    }
}
