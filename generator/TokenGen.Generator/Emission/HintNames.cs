using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// Makes the hint names of one client. Each client has its own folder, so that the files of two documents never collide. Names are unique
/// without regard to case, as the compiler requires.
/// </summary>
internal sealed class HintNames(ClientModel client)
{
    private readonly NameScope _scope = new([], StringComparer.OrdinalIgnoreCase);

    public string Take(string name) => $"{client.Namespace.Name}.{client.Name}/{_scope.Take(name)}.g.cs";
}
