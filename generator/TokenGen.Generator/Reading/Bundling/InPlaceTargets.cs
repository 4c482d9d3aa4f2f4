using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Replaces a reference by a copy of its target if no section of a document can hold the target (path items, operations, whole maps).
/// Fields beside the reference override those of the target.
/// </summary>
internal sealed class InPlaceTargets(Origins origins)
{
    private int _copied;

    public Visit Put(Target target, JsonObject holder, Visit visit)
    {
        InlinedFrom inlined = new(target.Node, visit.Inlined);
        holder.Remove(ReferenceText.Field);
        if (target.Node is not JsonObject members)
        {
            JsonNode copy = Copy(target.Node);
            holder.ReplaceWith(copy);
            origins.Add(copy, origins.Of(target));
            return new(copy, visit.Place, target.File, inlined);
        }

        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            if (!holder.ContainsKey(member.Key))
            {
                JsonNode? copy = member.Value is null ? null : Copy(member.Value);
                holder.Add(member.Key, copy);
                if (copy is not null)
                {
                    origins.Add(copy, origins.Of(new Target(member.Value!, target.File, [.. target.Path, member.Key])));
                }
            }
        }

        return new(holder, visit.Place, target.File, inlined);
    }

    private JsonNode Copy(JsonNode node)
    {
        _copied += TreeExtent.Of(node).Size;
        return _copied <= DocumentLimits.MaxAliasNodes
            ? node.DeepClone()
            : throw SyntaxFaultException.TooMuch(0, $"expands its references to more than {DocumentLimits.MaxAliasNodes:N0} values");
    }
}
