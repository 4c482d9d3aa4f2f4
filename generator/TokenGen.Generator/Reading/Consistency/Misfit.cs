using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>The part of a value that its schema refuses, by the object or list that holds it, and why.</summary>
internal sealed record Misfit(JsonNode Parent, string Name, string Reason);
