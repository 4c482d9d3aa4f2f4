using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>A node that the walk visits, the kind of object that it is, and the file that its references are relative to.</summary>
internal readonly record struct Visit(JsonNode Node, Place Place, ParsedFile File, InlinedFrom? Inlined);

/// <summary>The references that inlining has replaced by their targets on the way to a node, innermost first.</summary>
internal sealed class InlinedFrom(JsonNode target, InlinedFrom? outer)
{
    public bool Contains(JsonNode node)
    {
        for (InlinedFrom? current = this; current is not null; current = current.Outer)
        {
            if (current.Target == node)
            {
                return true;
            }
        }

        return false;
    }

    private JsonNode Target { get; } = target;

    private InlinedFrom? Outer { get; } = outer;
}
