namespace TokenServer.Tests.Support;

internal static class Paths
{
    public const string Own = "/api/v2/apitoken";
    public const string Customer = $"{Own}/customertokens";
    public const string Revoke = $"{Customer}/revoke";
    public const string Ci = $"{Own}/serviceaccount/sa::ci";
}
