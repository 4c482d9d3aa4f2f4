using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The full name of a client, and the names of its types within the namespace. Names compare without case, because the files named after
/// them do.
/// </summary>
internal sealed record ClientIdentity(ClientSource Source, string Namespace, string FullName, EquatableArray<string> Types)
{
    public static ClientIdentity Of(HostedModel client) => new(
        client.Source,
        client.Model.Client.Namespace.Name,
        $"{client.Model.Client.Namespace.Name}.{client.Model.Client.Name}",
        client.Model.Tags.SelectMany(static tag => (string[])[tag.InterfaceName, tag.ResponseInterfaceName, tag.ClassName])
            .Concat(client.Model.Tags.SelectMany(static tag => tag.Operations).Select(static operation => operation.Options?.TypeName)
                .OfType<string>().Distinct())
            .Concat(client.Model.Types.Select(static type => type.Name))
            .ToEquatableArray());
}
