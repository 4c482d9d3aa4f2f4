using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>
/// Limits how much overlays may add to the documents of a client: a few actions that copy could double a document again and again.
/// </summary>
internal sealed class GrowthLimit
{
    private int _added;

    /// <summary>Counts a value that is added at a depth; throws if the limit is exceeded.</summary>
    public void Count(JsonNode? value, int depth)
    {
        (int size, int height) = TreeExtent.Of(value);
        if (depth + height > DocumentLimits.MaxDepth)
        {
            throw new GrowthLimitException($"the document would be nested deeper than {DocumentLimits.MaxDepth} levels");
        }

        if (size > DocumentLimits.MaxAliasNodes - _added)
        {
            throw new GrowthLimitException(
                $"overlays would add more than {DocumentLimits.MaxAliasNodes / 1000} thousand values to the document");
        }

        _added += size;
    }
}

/// <summary>An action would make a document too large.</summary>
internal sealed class GrowthLimitException(string reason) : Exception(reason);
