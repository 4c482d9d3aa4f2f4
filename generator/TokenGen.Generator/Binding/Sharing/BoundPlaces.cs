using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Sharing;

/// <summary>Collects the type of each schema of a shared file, for the clients that refer to it.</summary>
internal sealed class BoundPlaces(FilePlaces places)
{
    private readonly SortedDictionary<string, BoundSchema> _bound = new(StringComparer.Ordinal);

    public void Note(JsonPointer at, BoundSchema bound)
    {
        if (places.Of(at) is { } place)
        {
            _bound[place] = bound;
        }
    }

    /// <summary>The places with full names of their types.</summary>
    public EquatableArray<SharedPlace> All(QualifiedTypes names) =>
        _bound.Select(place => new SharedPlace(place.Key, names.Of(place.Value.Type), place.Value.IsNullable)).ToEquatableArray();
}
