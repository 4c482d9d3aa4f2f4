using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Binding.Sharing;

/// <summary>Finds the place of a node of the read document in its own file, if that is another file.</summary>
internal sealed class FilePlaces(ReadResult read)
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>The schemas of other files, by component.</summary>
    public IReadOnlyDictionary<string, string> Components { get; } = read.MovedSchemas;

    /// <summary>The path of the file and the pointer in it; null for a place of the document itself.</summary>
    public string? Of(JsonPointer at)
    {
        string place = at.ToString();
        if (!place.StartsWith(Schemas, StringComparison.Ordinal))
        {
            return null;
        }

        int end = place.IndexOf('/', Schemas.Length);
        string id = Pointer.Split(end < 0 ? place : place.Substring(0, end))[2];
        return Components.TryGetValue(id, out string? component) ? end < 0 ? component : component + place.Substring(end) : null;
    }
}
