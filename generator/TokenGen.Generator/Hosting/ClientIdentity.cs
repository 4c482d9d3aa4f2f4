namespace TokenGen.Generator.Hosting;

/// <summary>The full name of a client. Compares without case: files are named after it, and those compare that way.</summary>
internal sealed record ClientIdentity(ClientSource Source, string FullName)
{
    public static ClientIdentity Of(HostedModel client) =>
        new(client.Source, $"{client.Model.Client.Namespace.Name}.{client.Model.Client.Name}");
}
