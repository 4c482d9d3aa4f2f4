using System.Collections.Immutable;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The clients whose name, or the name of one of their types, another document already uses. They are reported and not emitted.
/// </summary>
internal sealed record DuplicateClients(EquatableArray<ClientIdentity> Clients, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static DuplicateClients Find(ImmutableArray<ClientIdentity> clients)
    {
        Dictionary<string, ClientIdentity> first = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<(string Namespace, string Type), ClientIdentity> types = [];
        List<ClientIdentity> duplicates = [];
        List<DiagnosticInfo> diagnostics = [];
        foreach (ClientIdentity client in clients)
        {
            if (!first.TryGetValue(client.FullName, out ClientIdentity? taken))
            {
                first.Add(client.FullName, client);
                if (Shared(client, types) is var (type, other))
                {
                    duplicates.Add(client);
                    diagnostics.Add(DiagnosticInfo.Create(
                        HostingDescriptors.SharedTypeName,
                        client.Source.SettingSpan("ClientName"),
                        type,
                        client.Namespace,
                        other.Source.DocumentName,
                        client.Source.DocumentName));
                }

                continue;
            }

            duplicates.Add(client);
            diagnostics.Add(DiagnosticInfo.Create(
                HostingDescriptors.DuplicateClient,
                client.Source.SettingSpan("ClientName"),
                client.FullName,
                taken.Source.DocumentName,
                client.Source.DocumentName));
        }

        return new DuplicateClients(duplicates.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    /// <summary>
    /// The first type of a client whose name is already used in its namespace; otherwise the client claims all its names.
    /// </summary>
    private static (string Type, ClientIdentity Other)? Shared(
        ClientIdentity client, Dictionary<(string Namespace, string Type), ClientIdentity> types)
    {
        foreach (string type in client.Types)
        {
            if (types.TryGetValue((client.Namespace, type), out ClientIdentity? other))
            {
                return (type, other);
            }
        }

        foreach (string type in client.Types)
        {
            types[(client.Namespace, type)] = client;
        }

        return null;
    }

    public bool Contains(HostedModel client) => !Clients.IsEmpty && Clients.Contains(ClientIdentity.Of(client));
}
