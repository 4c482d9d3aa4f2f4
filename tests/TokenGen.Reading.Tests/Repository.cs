namespace TokenGen.Reading.Tests;

internal static class Repository
{
    /// <summary>
    /// The folder of the solution, found from the folder of the tests, because the paths in a deterministic build do not exist.
    /// </summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TokenGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}
