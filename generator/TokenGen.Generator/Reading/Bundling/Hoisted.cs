using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>The target of a reference, which becomes a component so that the library finds it.</summary>
internal sealed class Hoisted(Target target, ObjectKind kind)
{
    public Target Target { get; } = target;

    public ObjectKind Kind { get; } = kind;

    /// <summary>The objects that refer to it.</summary>
    public List<JsonObject> Holders { get; } = [];

    /// <summary>The discriminator mappings that refer to it, each with its key.</summary>
    public List<(JsonObject Mapping, string Key)> Mappings { get; } = [];

    /// <summary>A component of the root document that only references this target: its place and name are the author's choice.</summary>
    public JsonObject? Home { get; set; }
}
