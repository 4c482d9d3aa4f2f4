using TokenGen.Errors;
using TokenGen.Http;

namespace TokenGen;

/// <summary>Checks tokens that come from a callback or an authorization server.</summary>
internal static class BearerToken
{
    /// <exception cref="ApiException">
    /// The token is missing or cannot be sent; the kind is <see cref="ApiErrorKind.Credential"/>.
    /// </exception>
    public static void Require(ApiRequest request, string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            throw NoResponse.UnusableCredential(request, "its credential returned no token.");
        }

        if (!HeaderText.IsValue(token!))
        {
            throw NoResponse.UnusableCredential(
                request, "its credential returned a token with a character that is not allowed in a header.");
        }
    }
}
