using System.Reflection;

namespace TokenGen.Drift.Clients;

/// <summary>The clients that a run compares.</summary>
internal static class MeasuredClients
{
    /// <summary>The document that all clients are generated from.</summary>
    public static string Document => Path.Combine(AppContext.BaseDirectory, "Documents", "drift.yaml");

    /// <summary>The clients of TokenGen and its peers.</summary>
    public static async Task<IReadOnlyList<IMeasuredClient>> CreateAsync(PeerChoice peers, CancellationToken cancellationToken)
    {
        List<IMeasuredClient> clients = [new TokenGenClient()];
        if (peers == PeerChoice.None)
        {
            return clients;
        }

        if (peers == PeerChoice.All)
        {
            clients.Add(await KiotaClient.CreateAsync(Document, Folder, cancellationToken));
        }

        clients.Add(await NSwagClient.WithSystemTextJsonAsync(Document));
        clients.Add(await NSwagClient.WithNewtonsoftAsync(Document));
        clients.Add(new RefitClient());
        return clients;
    }

    private static string Folder => typeof(MeasuredClients).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "PeerFolder").Value!;
}

/// <summary>The peers to run.</summary>
internal enum PeerChoice
{
    /// <summary>All peers; Kiota's command line is installed with <c>dotnet tool install</c> if it is missing.</summary>
    All,

    /// <summary>Only peers that are packages of this project.</summary>
    Packages,

    /// <summary>Only TokenGen.</summary>
    None,
}
