namespace TokenGen.Generator.Model;

/// <summary>Compares values of an enum with the names of its properties.</summary>
internal static class ListedValue
{
    /// <summary>Only the letters and digits, in lower case: the same for <c>USER_ACCOUNT</c> and <c>UserAccount</c>.</summary>
    public static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
