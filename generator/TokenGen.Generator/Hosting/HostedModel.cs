using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>A model with its origin.</summary>
internal sealed record HostedModel(ClientSource Source, ApiModel Model);
