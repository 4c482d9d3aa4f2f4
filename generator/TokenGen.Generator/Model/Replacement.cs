namespace TokenGen.Generator.Model;

/// <summary>The text that names the replacement of a deprecated operation: written into the attribute <c>Obsolete</c>, and read by analyzers.</summary>
internal static class Replacement
{
    private const string Start = ": call ";
    private const string End = " instead.";

    /// <summary>The reason with the method to call in place of its full stop.</summary>
    public static string AddTo(string reason, string method) => reason.TrimEnd('.') + Start + method + End;

    /// <summary>The method that a reason names; null if it names none.</summary>
    public static string? In(string reason)
    {
        int start = reason.LastIndexOf(Start, StringComparison.Ordinal);
        return start >= 0 && reason.EndsWith(End, StringComparison.Ordinal)
            ? reason.Substring(start + Start.Length, reason.Length - start - Start.Length - End.Length)
            : null;
    }
}
