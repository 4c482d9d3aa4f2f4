using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// Names the files of one client: in a folder per client, so that two documents of one project never meet, and unique without
/// regard to case, as the compiler wants it.
/// </summary>
internal sealed class HintNames(ClientModel client)
{
    private readonly NameScope _scope = new([], StringComparer.OrdinalIgnoreCase);

    public string Take(string name) => $"{client.Namespace.Name}.{client.Name}/{_scope.Take(name)}.g.cs";
}
