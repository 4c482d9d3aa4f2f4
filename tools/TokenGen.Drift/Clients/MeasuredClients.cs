using System.Reflection;

namespace TokenGen.Drift.Clients;

/// <summary>The clients that a run compares.</summary>
internal static class MeasuredClients
{
    /// <summary>The document that all of them are made of.</summary>
    public static string Document => Path.Combine(AppContext.BaseDirectory, "Documents", "drift.yaml");

    /// <summary>The product and its peers.</summary>
    public static async Task<IReadOnlyList<IMeasuredClient>> CreateAsync(PeerChoice peers, CancellationToken cancellationToken)
    {
        List<IMeasuredClient> clients = [new TokenGenClient()];
        if (peers == PeerChoice.None) return clients;
        if (peers == PeerChoice.All) clients.Add(await KiotaClient.CreateAsync(Document, Folder, cancellationToken));
        clients.Add(await NSwagClient.WithSystemTextJsonAsync(Document));
        clients.Add(await NSwagClient.WithNewtonsoftAsync(Document));
        clients.Add(new RefitClient());
        return clients;
    }

    private static string Folder => typeof(MeasuredClients).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "PeerFolder").Value!;
}

/// <summary>Which peers run.</summary>
internal enum PeerChoice
{
    /// <summary>All of them; Kiota's command line is installed with <c>dotnet tool install</c> if it is not there.</summary>
    All,

    /// <summary>Those that are packages of this project.</summary>
    Packages,

    /// <summary>The product alone.</summary>
    None,
}
