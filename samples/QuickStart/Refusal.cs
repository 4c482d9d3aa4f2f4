using TokenGen;
using Wavefront;

namespace QuickStart;

/// <summary>Shows what the caller sees if the server rejects a call.</summary>
internal static class Refusal
{
    public static async Task ShowAsync(IApiTokenClient client, bool readOnly)
    {
        const string Nobody = "sa::nobody";
        Console.WriteLine($"And an error, on purpose, for a service account that does not exist, {Nobody}:");
        try
        {
            if (readOnly) await client.GetTokensServiceAccountAsync(Nobody);
            else await client.UpdateTokenNameServiceAccountAsync(Nobody, "no-such-token", new UserApiToken { TokenName = "new name" });
        }
        catch (ApiException exception) when (exception.IsTransient)
        {
            // 406, 429, 503, no connection, …: the same call may succeed later.
            Console.WriteLine($"  try again in {exception.RetryAfter ?? TimeSpan.FromSeconds(1)}");
        }
        catch (ApiException exception)
        {
            Console.WriteLine($"  Kind          {exception.Kind}");
            Console.WriteLine($"  StatusCode    {(int?)exception.StatusCode} {exception.StatusCode}");
            Console.WriteLine($"  ErrorMessage  {exception.ErrorMessage}");
            Console.WriteLine($"  Message       {exception.Message}");
        }
    }
}
