using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>A place in a tree: an object or list, a name or index in it, and the file that relative references in it refer to.</summary>
internal readonly record struct Member(JsonNode Parent, string Name, ParsedFile File);
