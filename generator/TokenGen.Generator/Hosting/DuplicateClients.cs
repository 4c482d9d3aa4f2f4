using System.Collections.Immutable;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>The clients whose name another document took first. They are reported and not emitted.</summary>
internal sealed record DuplicateClients(EquatableArray<ClientIdentity> Clients, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static DuplicateClients Find(ImmutableArray<ClientIdentity> clients)
    {
        Dictionary<string, ClientIdentity> first = new(StringComparer.OrdinalIgnoreCase);
        List<ClientIdentity> duplicates = [];
        List<DiagnosticInfo> diagnostics = [];
        foreach (ClientIdentity client in clients)
        {
            if (!first.TryGetValue(client.FullName, out ClientIdentity? taken))
            {
                first.Add(client.FullName, client);
                continue;
            }

            duplicates.Add(client);
            diagnostics.Add(DiagnosticInfo.Create(
                HostingDescriptors.DuplicateClient,
                client.Source.ProjectSpan,
                client.FullName,
                taken.Source.DocumentName,
                client.Source.DocumentName));
        }

        return new DuplicateClients(duplicates.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    public bool Contains(HostedModel client) => !Clients.IsEmpty && Clients.Contains(ClientIdentity.Of(client));
}
