using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Something that is referred to and gets a place among the components, where the library finds it.</summary>
internal sealed class Hoisted(Target target, ObjectKind kind)
{
    public Target Target { get; } = target;

    public ObjectKind Kind { get; } = kind;

    /// <summary>The objects that refer to it.</summary>
    public List<JsonObject> Holders { get; } = [];

    /// <summary>The discriminator mappings that refer to it, each with its key.</summary>
    public List<(JsonObject Mapping, string Key)> Mappings { get; } = [];

    /// <summary>
    /// A component of the root document that is nothing but a reference to this: the author's own place and name for it.
    /// </summary>
    public JsonObject? Home { get; set; }
}
