using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.OwnTypes;

/// <summary>The types to look up in the compilation.</summary>
internal static class MappedTypes
{
    /// <summary>The types that the settings of a client name.</summary>
    public static EquatableArray<OwnTypeName> Of(ClientInput client) =>
        client.Settings.Types.Where(static mapping => mapping.IsWhole).Select(static mapping => mapping.Type).Where(ProjectTypeLookup.Asks)
            .ToEquatableArray();

    /// <summary>The types of all clients, each once.</summary>
    public static EquatableArray<OwnTypeName> All(IEnumerable<EquatableArray<OwnTypeName>> clients) =>
        clients.SelectMany(static names => names).Distinct().OrderBy(static name => name.ToString(), StringComparer.Ordinal)
            .ToEquatableArray();
}
