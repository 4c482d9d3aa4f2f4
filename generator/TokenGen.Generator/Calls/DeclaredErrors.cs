namespace TokenGen.Generator.Calls;

/// <summary>Reads the notation of <c>ApiErrorsAttribute</c>: <c>404 Problem; 409; default Problem</c>.</summary>
internal static class DeclaredErrors
{
    /// <summary>Each status with the C# type of its error, or null if it has none.</summary>
    public static IEnumerable<(string Status, string? Type)> Of(string notation)
    {
        foreach (string part in notation.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            string error = part.Trim();
            int space = error.IndexOf(' ');
            yield return space < 0 ? (error, null) : (error.Substring(0, space), error.Substring(space + 1));
        }
    }
}
