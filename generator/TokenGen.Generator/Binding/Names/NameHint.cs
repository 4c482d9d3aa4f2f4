using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Names;

/// <summary>The role of a place for the schema at that place.</summary>
internal enum PlaceKind
{
    /// <summary>The body or response of an operation, or the schema of a component. Only one owner has it.</summary>
    Role,

    /// <summary>A parameter of an operation.</summary>
    Parameter,

    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>A place without a name in the document, such as an alternative or the items of a response.</summary>
    Unnamed,
}

/// <summary>The operation or component that an inline schema belongs to, at any depth.</summary>
/// <param name="Name">The start of the names of its types.</param>
/// <param name="Short">The same without words that the property of the client repeats; for names that would be too long.</param>
internal readonly record struct NameRoot(string Name, string Short);

/// <summary>A name for a type that all uses of equal schemas can share.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsEverydayWord">Whether it is a single word such as <c>status</c>, which another schema may use for something else.</param>
/// <param name="Words">The parts of the path in the name. Names of inner schemas are made from them.</param>
internal readonly record struct SharedName(string Name, bool IsEverydayWord, IReadOnlyList<string> Words);

/// <summary>
/// The place of an inline schema: its owner, and its part in the owner. The name of its type is made from both, so it does not depend on
/// the rest of the document.
/// </summary>
internal sealed record NameHint(string Owner, string Part = "")
{
    /// <summary>A longer name is made only from the root and the last part.</summary>
    private const int LongName = 60;

    /// <summary>The maximum number of words of the path in a shared name.</summary>
    private const int MaximumWords = 3;

    /// <summary>Words for parts of an operation. An operation named <c>getResponse</c> does not get the word twice.</summary>
    private static readonly HashSet<string> s_roles = new(["Request", "Response", "Error", "Payload", "Result"], StringComparer.Ordinal);

    /// <summary>The component, if the place is the component itself and not a part of it. Its name is reserved for it.</summary>
    public string? Component { get; init; }

    public PlaceKind Kind { get; init; }

    /// <summary>The name that the document gives the place, without the words for items and values.</summary>
    public string Word { get; init; } = "";

    /// <summary>The word that the place adds to the path of inner schemas; empty if the document has no name for the place.</summary>
    public string Place { get; init; } = "";

    /// <summary>The outer places, starting with the component or the body of the operation.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>
    /// Whether several owners share the place, as operations share the parameters of their path. Each owner gets its own type.
    /// </summary>
    public bool IsRepeated { get; init; }

    public NameRoot? Root { get; init; }

    /// <summary>The type at this place in the baseline; null if unknown.</summary>
    public ExpectedType? Expected { get; init; }

    /// <summary>The name of the schema in diagnostics.</summary>
    public string Display => Part.Length == 0 ? $"'{Owner}'" : $"'{Part}' of '{Owner}'";

    /// <summary>The name that the document has for the values, for the documentation of their type.</summary>
    public string Origin => Word.Length > 0 ? Word : Part.Length > 0 ? Part : Owner;

    public NameHint Item => With("item", Expected?.Item);

    public NameHint Value => With("value", Expected?.Value);

    public static NameHint Parameter(string owner, string name, NameRoot root) =>
        new(owner, name) { Kind = PlaceKind.Parameter, Word = name, Place = name, Root = root };

    /// <summary>
    /// A parameter in the components. Its type is named after the component, and equal parameters of operations share the type.
    /// </summary>
    public static NameHint OfComponentParameter(string id) => new(id) { Kind = PlaceKind.Parameter, Word = id, Place = id };

    /// <summary><c>NotFound</c> becomes <c>NotFoundResponse</c>; <c>ErrorResponse</c> has the word already.</summary>
    public static NameHint OfComponent(string id, string kind) =>
        new(id, id.EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? "" : kind);

    public NameHint Member(string name) =>
        Within(name) with { Kind = PlaceKind.Member, Word = name, Expected = Expected?.Part($"member {Token.Encode(name)}") };

    /// <summary>A part that is named after its content, because the document has no name for it.</summary>
    public NameHint Within(string part) =>
        new(Owner + Identifier.Pascal(Part, ""), part) { Kind = PlaceKind.Unnamed, Place = part, Path = PathWithin, IsRepeated = IsRepeated, Root = Root };

    /// <summary>
    /// An alternative of a union. Without a title, its path starts again, because the document has no name that distinguishes it.
    /// </summary>
    public NameHint Alternative(string part, string? title) =>
        string.IsNullOrWhiteSpace(title) ? Within(part) with { Place = "", Path = [] } : Within(part) with { Place = title! };

    /// <summary>The path of inner schemas.</summary>
    public IReadOnlyList<string> PathWithin => Place.Length > 0 ? Last([.. Path, Place]) : Path;

    /// <summary>The end of a path that names are made from.</summary>
    public static IReadOnlyList<string> Last(IReadOnlyList<string> path) => [.. path.Skip(path.Count - (MaximumWords - 1))];

    /// <summary>
    /// The possible shared names of a schema, shortest first. The first is its title or, without one, the name of the parameter or member.
    /// Then follow the last words of its path. Whether a name has one meaning only, depends on the whole document.
    /// </summary>
    public IEnumerable<SharedName> SharedNames(IOpenApiSchema schema)
    {
        if (Component is not null || Kind == PlaceKind.Role)
        {
            return [];
        }

        IEnumerable<SharedName> longer = Place.Length == 0
            ? []
            : Enumerable.Range(1, Math.Min(Path.Count, MaximumWords - 1)).Select(count =>
        {
            string[] words = [.. Path.Skip(Path.Count - count), Place];
            return new SharedName(string.Concat(words.Select(static word => Identifier.Pascal(word, ""))), IsEverydayWord: false, words);
        });
        return OwnNames(schema)
            .Concat(longer)
            .Where(static shared => shared.Name.Length is > 1 and <= LongName && char.IsLetter(shared.Name[0]));
    }

    private IEnumerable<SharedName> OwnNames(IOpenApiSchema schema)
    {
        string word = Identifier.Pascal(Word, "");
        string title = string.IsNullOrWhiteSpace(schema.Title) ? "" : Identifier.Pascal(schema.Title!, "");
        bool isTitled = title.Length is > 1 and <= LongName && char.IsLetter(title[0]) && title != word
            && title != Identifier.Pascal(Part, "");
        if (isTitled)
        {
            yield return new SharedName(title, IsEverydayWord: false, [title]);
        }

        if (Kind is PlaceKind.Parameter or PlaceKind.Member)
        {
            yield return new SharedName(
                Identifier.Pascal(Place, "").TrimStart('_'), isTitled || (Kind == PlaceKind.Member && !IsSeveralWords(word)), [Place]);
        }
    }

    /// <summary>The names of the place, from the simplest to the most specific.</summary>
    public string[] Choices()
    {
        string owner = Identifier.Pascal(Owner, "Schema");
        if (Part.Length == 0)
        {
            return [owner, owner + "Model"];
        }

        string part = Identifier.Pascal(Part, "Value").TrimStart('_');
        string name = owner + part;
        if (Kind == PlaceKind.Role && s_roles.Contains(part) && owner.EndsWith(part, StringComparison.Ordinal)
            && owner.Length > part.Length)
        {
            return [owner, name];
        }

        if (name.Length <= LongName || Root is not { } root)
        {
            return [name];
        }

        string[] shorter = [root.Name + part, root.Short + part];
        return shorter.Any(static choice => choice.Length <= LongName)
            ? [.. shorter.Where(static choice => choice.Length <= LongName), name]
            : Kind == PlaceKind.Role ? [name] : [shorter[1], shorter[0], name];
    }

    private NameHint With(string word, ExpectedType? expected) => this with
    {
        Expected = expected,
        Component = null,
        Part = Part.Length > 0 ? $"{Part} {word}" : word,
        Place = Place.Length > 0 ? $"{Place} {word}" : "",
        Kind = Kind == PlaceKind.Role ? PlaceKind.Unnamed : Kind,
    };

    private static bool IsSeveralWords(string name)
    {
        for (int i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
