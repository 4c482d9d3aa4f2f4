using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.Sharing;

/// <summary>The shared types that clients can use.</summary>
internal static class SharedTables
{
    /// <summary>
    /// Leaves out a file whose types have the names of another file's types: they are not generated (TKG0010), so clients need types of
    /// their own.
    /// </summary>
    public static EquatableArray<SharedTypes> Of(IEnumerable<BoundClient> files)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        List<SharedTypes> usable = [];
        foreach (SharedTypes file in files.Select(static file => file.Api.Shared).OfType<SharedTypes>())
        {
            if (!file.Types.Any(type => names.Contains(type.Name)))
            {
                usable.Add(file);
                names.UnionWith(file.Types.Select(static type => type.Name));
            }
        }

        return usable.ToEquatableArray();
    }
}
