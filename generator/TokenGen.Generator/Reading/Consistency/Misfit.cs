using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>The part of a value that its schema rejects, as a member of its object or list, and the reason.</summary>
internal sealed record Misfit(JsonNode Parent, string Name, string Reason);
