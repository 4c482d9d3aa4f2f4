using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting.OwnTypes;

/// <summary>A client bound with the types that settings name. It is the result unless the document names others.</summary>
internal sealed record FirstBinding(ClientInput Input, TargetFramework Framework, BoundClient Client)
{
    /// <summary>Types that the document names, and that the settings do not.</summary>
    public EquatableArray<OwnTypeName> WantedTypes => Client.Api.WantedTypes;

    public static FirstBinding Bind(ClientInput input, TargetFramework framework, ProjectTypes types, CancellationToken cancellationToken)
    {
        // What other clients map is nothing to this one.
        EquatableArray<OwnTypeName> own = MappedTypes.Of(input);
        TargetFramework target = own.IsEmpty ? framework : framework with { Types = new ProjectTypes(types.All.Where(type => own.Contains(type.Name)).ToEquatableArray()) };
        return new FirstBinding(input, target, BoundClients.Bind(input, target, cancellationToken));
    }

    /// <summary>The client with what the compilation says of the types that the document names.</summary>
    public BoundClient Complete(ProjectTypes types, CancellationToken cancellationToken)
    {
        if (WantedTypes.IsEmpty)
        {
            return Client;
        }

        EquatableArray<ProjectType> found = Framework.Types.All.Concat(types.All.Where(type => WantedTypes.Contains(type.Name))).ToEquatableArray();
        return BoundClients.Bind(Input, Framework with { Types = new ProjectTypes(found) }, cancellationToken);
    }
}
