namespace TokenGen.Errors;

/// <summary>The status codes after which the same call may succeed later.</summary>
internal static class TransientStatus
{
    public static bool Contains(int status) => status is 406 or 408 or 429 or 502 or 503 or 504;
}
