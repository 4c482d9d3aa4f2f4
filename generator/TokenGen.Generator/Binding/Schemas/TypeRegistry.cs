using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Sharing;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>The types that a client has so far, and the limits on the types of one document.</summary>
/// <param name="maximumCode">The maximum number of characters of code for the document.</param>
/// <param name="shared">The types that the client uses and does not generate.</param>
internal sealed class TypeRegistry(long maximumCode, SharedReferences? shared)
{
    /// <summary>The maximum number of types of one client. GitHub's client has 3,000.</summary>
    public const int MaximumTypes = 25_000;

    private readonly List<TypeModel> _types = [];
    private readonly Dictionary<string, UnionModel> _unions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordModel> _relatives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundSchema> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inline = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private int _named;
    private long _emitted;

    /// <summary>All types, sorted by name, with the facts that need the whole document.</summary>
    public IEnumerable<TypeModel> All
    {
        get
        {
            HashSet<string> relatives = new(_relatives.Values.Select(static record => record.Name), StringComparer.Ordinal);
            UnionTags tags = new(_unions.Values);
            return _types.Select(type => tags.Mark(OfBoundRelatives(type, relatives), Named)).OrderBy(static type => type.Name, StringComparer.Ordinal);
        }
    }

    /// <summary>Whether the document has more types than a client may have. Pending types are not bound then.</summary>
    public bool HasTooMany => _types.Count + _named > MaximumTypes;

    /// <summary>The schema whose type passes the limit on code, if any. Pending types are not bound then.</summary>
    public JsonPointer? TooMuchAt { get; private set; }

    /// <summary>Whether the document passes one of the limits.</summary>
    public bool IsTooMuch => HasTooMany || TooMuchAt is not null;

    public void Add(TypeModel type, JsonPointer at)
    {
        _types.Add(type);
        switch (type)
        {
            case UnionModel union:
                _unions.Add(union.Name, union);
                break;
            case EnumModel values:
                _enums[values.Name] = values;
                break;
        }

        _emitted += EmittedSize.Of(type);
        if (_emitted > maximumCode)
        {
            TooMuchAt ??= at;
        }
    }

    /// <summary>Adds a record that has a base record or derived records.</summary>
    public void AddRelative(string id, RecordModel record, JsonPointer at)
    {
        _relatives.Add(id, record);
        Add(record, at);
    }

    /// <summary>Returns true for the first inline schema with that name. Further ones have the same type.</summary>
    /// <param name="name">The type.</param>
    /// <param name="hint">The place of the schema, which the documentation of the type names.</param>
    public bool TakeInline(string name, NameHint hint)
    {
        if (!_inline.Add(name))
        {
            return false;
        }

        _places.Add(name, PlaceText.Of(hint, name));
        return true;
    }

    /// <summary>The description that the document has for a type. An inline type without a description names its place.</summary>
    public Documentation DocumentationOf(string name, Documentation own) =>
        own.IsEmpty && _places.TryGetValue(name, out string? place) ? DocumentationText.Of(place, null) : own;

    /// <summary>Counts a record that is only named, not bound.</summary>
    public void CountNamed() => _named++;

    /// <summary>The record of a component with derived schemas. It is bound before them.</summary>
    public RecordModel RelativeOf(string id) => _relatives[id];

    /// <summary>The enum of that name.</summary>
    public EnumModel EnumOf(string name) => _enums.TryGetValue(name, out EnumModel? values) ? values : (EnumModel)shared!.TypeOf(name)!;

    /// <summary>The union of that name, if there is one so far.</summary>
    public UnionModel? UnionOf(string name) => _unions.TryGetValue(name, out UnionModel? union) ? union : shared?.TypeOf(name) as UnionModel;

    /// <summary>The union of an inline schema with that key, if it is bound already.</summary>
    public BoundSchema? SharedUnion(string key) => _shared.TryGetValue(key, out BoundSchema union) ? union : null;

    public void Share(string key, BoundSchema union) => _shared.Add(key, union);

    /// <summary>Replaces the text of a constant by the member of its closed enum.</summary>
    /// <returns>Null if the enum has no such member; the same constant if its type is not a closed enum.</returns>
    public ConstantModel? Named(ConstantModel constant, TypeUse type)
    {
        if (type is not NamedUse { IsClosed: true } named || constant.Text is not { } text)
        {
            return constant;
        }

        EnumValueModel? value = EnumOf(named.Name).Values.FirstOrDefault(value => value.WireValue == text);
        return value is null ? null : constant with { Closed = (named.Name, value.Name) };
    }

    /// <summary>Removes derived types that are not bound: a base may be used only by some of its derived types.</summary>
    private static TypeModel OfBoundRelatives(TypeModel type, HashSet<string> bound) =>
        type is RecordModel { Inheritance: { IsBase: true } inheritance } record
            ? record with
            {
                Inheritance = inheritance with { Derived = inheritance.Derived.Where(derived => bound.Contains(derived.Name)).ToEquatableArray() },
            }
            : type;
}
