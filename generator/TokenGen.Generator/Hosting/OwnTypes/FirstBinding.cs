using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting.OwnTypes;

/// <summary>A client bound with the types that settings name. This is the result unless the document names other types.</summary>
internal sealed record FirstBinding(ClientInput Input, TargetFramework Framework, BoundClient Client)
{
    /// <summary>Types that the document names, and that the settings do not.</summary>
    public EquatableArray<OwnTypeName> WantedTypes => Client.Api.WantedTypes;

    public static FirstBinding Bind(ClientInput input, TargetFramework framework, ProjectTypes types, CancellationToken cancellationToken)
    {
        // Types that only other clients map must not affect this client.
        EquatableArray<OwnTypeName> own = MappedTypes.Of(input);
        TargetFramework target = own.IsEmpty
            ? framework
            : framework with { Types = new ProjectTypes(types.All.Where(type => own.Contains(type.Name)).ToEquatableArray()) };
        return new FirstBinding(input, target, BoundClients.Bind(input, target, cancellationToken));
    }

    /// <summary>The client, bound again with the types that the document names.</summary>
    public BoundClient Complete(ProjectTypes types, CancellationToken cancellationToken)
    {
        if (WantedTypes.IsEmpty)
        {
            return Client;
        }

        EquatableArray<ProjectType> found = Framework.Types.All.Concat(types.All.Where(type => WantedTypes.Contains(type.Name)))
            .ToEquatableArray();
        return BoundClients.Bind(Input, Framework with { Types = new ProjectTypes(found) }, cancellationToken);
    }
}
