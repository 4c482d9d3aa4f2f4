using System.Text.Json.Nodes;

namespace TokenGen.Generator.Binding;

/// <summary>
/// A place in the document (RFC 6901), as a linked list with one object for each step. The text is made only for a diagnostic.
/// </summary>
internal sealed class JsonPointer
{
    private readonly JsonPointer? _parent;
    private readonly string _segment;

    private JsonPointer(JsonPointer? parent, string segment)
    {
        _parent = parent;
        _segment = segment;
    }

    public static JsonPointer Root { get; } = new(null, "#");

    public JsonPointer this[string segment] => new(this, segment);

    public JsonPointer this[int index] => new(this, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether this is an item of the list under a keyword.</summary>
    public bool IsItemOf(string keyword) => _parent?._segment == keyword;

    /// <summary>Whether this is an item of the list at that place. Compares the object, not its text.</summary>
    public bool IsItemOf(JsonPointer list) => _parent == list;

    /// <summary>The node of a tree at this place; null if the tree has no such place.</summary>
    public JsonNode? In(JsonNode? root) => _parent is null
        ? root
        : _parent.In(root) switch
        {
            JsonObject members when members.TryGetPropertyValue(_segment, out JsonNode? member) => member,
            JsonArray items when int.TryParse(_segment, out int index) && index >= 0 && index < items.Count => items[index],
            _ => null,
        };

    public override string ToString() =>
        _parent is null ? _segment : _parent + "/" + _segment.Replace("~", "~0").Replace("/", "~1");
}
