namespace TokenGen.Generator.Model;

/// <summary>
/// The text that names the replacement of a deprecated operation. It is written into the attribute <c>Obsolete</c>, and analyzers read it.
/// </summary>
internal static class Replacement
{
    private const string Start = ": call ";
    private const string End = " instead.";

    /// <summary>The reason, with the replacement before its full stop.</summary>
    public static string AddTo(string reason, string method) => reason.TrimEnd('.') + Start + method + End;

    /// <summary>The replacement in a reason; null if it has none.</summary>
    public static string? In(string reason)
    {
        int start = reason.LastIndexOf(Start, StringComparison.Ordinal);
        return start >= 0 && reason.EndsWith(End, StringComparison.Ordinal)
            ? reason.Substring(start + Start.Length, reason.Length - start - Start.Length - End.Length)
            : null;
    }
}
