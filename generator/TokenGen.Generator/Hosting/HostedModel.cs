using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>A model and where it comes from.</summary>
internal sealed record HostedModel(ClientSource Source, ApiModel Model);
