using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// Writes types as source code in one namespace. Framework types have their short names, which the file imports, unless the document has a
/// type of that name. Types of the document are short in declarations, and start with <c>global::</c> in expressions, where a property of
/// the same name would take precedence.
/// </summary>
/// <param name="ns">The namespace.</param>
/// <param name="members">The members of the file's types, which take precedence before a dot.</param>
/// <param name="isWholeType">Whether these are all members in scope, including inherited ones.</param>
internal sealed class TypeNames(NamespaceModel ns, IEnumerable<string> members, bool isWholeType)
{
    private readonly HashSet<string> _members = new(members, StringComparer.Ordinal);

    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);

    /// <summary>The access modifier of types that users see.</summary>
    public string Access => ns.IsInternal ? "internal" : "public";

    /// <summary>Whether clients of other assemblies use the codecs.</summary>
    public bool HasVisibleCodecs => ns.IsShared && !ns.IsInternal;

    /// <summary>The access modifier of codecs, with an attribute that hides them from editors if it is public.</summary>
    public string CodecAccess =>
        HasVisibleCodecs ? $"[{this["EditorBrowsable"]}({this["EditorBrowsableState"]}.Never)]\npublic" : "internal";

    /// <summary>The namespaces of the short names that were used.</summary>
    public IEnumerable<string> Imports => _imports;

    /// <summary>A framework or runtime type by its short name, without type arguments.</summary>
    public string this[string shortName] =>
        Named(shortName, isShadowed: FrameworkType.IsCalled(shortName) && _members.Contains(shortName));

    /// <summary>The same where only a type can stand, so that a member of its name does not matter.</summary>
    public string AsType(string shortName) => Named(shortName, isShadowed: false);

    private string Named(string shortName, bool isShadowed)
    {
        string home = FrameworkType.Namespaces[shortName];
        if (isShadowed || ns.ShadowedNames.Contains(shortName))
        {
            // A full name resolves an attribute without its suffix only if no class has that name.
            return $"global::{home}.{(FrameworkType.IsAttribute(shortName) ? shortName + "Attribute" : shortName)}";
        }

        _imports.Add(home);
        return shortName;
    }

    /// <summary>Imports a namespace for the extension methods in it, whatever types the document has.</summary>
    public void Import(string name) => _imports.Add(name);

    /// <summary>The type in a declaration.</summary>
    public string Of(TypeUse type) => type switch
    {
        ScalarUse scalar => Scalar(scalar.Kind),
        NamedUse named => named.Name,
        ConvertedUse converted => Scalar(converted.Kind),
        OwnUse own => own.Type,
        ArrayUse array => $"{this["IReadOnlyList"]}<{Of(array.Item, array.IsItemNullable)}>",
        MapUse map => $"{this["IReadOnlyDictionary"]}<string, {Of(map.Value, map.IsValueNullable)}>",
        JsonUse => this["JsonElement"],
        StreamUse => this["Stream"],
        FileUse => this["FilePart"],
        ItemsUse items => $"{this["ResponseItems"]}<{ItemOf(items, items.Form != ItemsForm.Json)}>",
        SentItemsUse items => $"{this["IAsyncEnumerable"]}<{Of(items.Item)}>",
        EnvelopeUse envelope => $"{this["ResponseContainer"]}<{Of(envelope.Payload, envelope.IsPayloadNullable)}>",
        _ => throw new InvalidOperationException($"No C# type for {type.GetType().Name}."),
    };

    public string Of(TypeUse type, bool isNullable) => isNullable ? Of(type) + "?" : Of(type);

    /// <summary>The type of each item for the caller.</summary>
    public string ItemOf(ItemsUse items) => ItemOf(items, items.Form == ItemsForm.Events);

    private string ItemOf(ItemsUse items, bool isEvent) => isEvent ? $"{this["ServerSentEvent"]}<{Of(items.Item)}>" : Of(items.Item);

    /// <summary>
    /// A type of the document in an expression: the short name if the file knows all members in scope and none of them has that name.
    /// </summary>
    public string InExpression(string name) =>
        IsFull(name) ? name : isWholeType && !_members.Contains(name) ? name : $"global::{ns.Name}.{name}";

    /// <summary>A member of the namespace in an expression, by its full name.</summary>
    public string Whole(string name) => IsFull(name) ? name : $"global::{ns.Name}.{name}";

    /// <summary>Whether a type of a shared file has its full name already.</summary>
    private static bool IsFull(string name) => name.StartsWith(SharedTypes.Global, StringComparison.Ordinal);

    private string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Bytes or ScalarKind.Base64Url => "byte[]",
        ScalarKind.Date => this["DateTime"],
        _ => this[kind.ToString()],
    };
}
