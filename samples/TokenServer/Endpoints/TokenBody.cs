using System.Text.Json;
using System.Text.Json.Serialization;
using TokenServer.Responses;

namespace TokenServer.Endpoints;

/// <summary>What the operations read of a request body. Every body is optional: none, <c>null</c> and <c>{}</c> say nothing.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the secret.</remarks>
internal sealed class TokenBody
{
    /// <summary>Far more than a token needs.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly TokenBody s_empty = new();

    /// <summary>Names the token to revoke; ignored where the path or the server decides.</summary>
    [JsonPropertyName("tokenID")]
    public string? TokenId { get; init; }

    public string? TokenName { get; init; }

    /// <summary>Called by the routing of ASP.NET Core, by its name.</summary>
    public static async ValueTask<TokenBody> BindAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        if (content.Length == 0) return s_empty; // whatever media type it claims to be

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
            // Not the exception's own message, which names types of this server.
            throw new BadHttpRequestException(
                $"Malformed JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.",
                StatusCodes.Status400BadRequest,
                exception);
        }
    }
}
