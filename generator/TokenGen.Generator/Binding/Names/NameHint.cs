using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Names.Pinned;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Names;

/// <summary>What a place is to the schema that stands there.</summary>
internal enum PlaceKind
{
    /// <summary>The body or response of an operation, or a component's own schema: it belongs to that one alone.</summary>
    Role,

    /// <summary>A parameter of an operation.</summary>
    Parameter,

    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>A place that the document gives no name of its own, such as an alternative or the items of a response.</summary>
    Unnamed,
}

/// <summary>The operation or component that an inline schema belongs to, however deep it stands in it.</summary>
/// <param name="Name">What its types begin with.</param>
/// <param name="Short">The same without what the client's property says already; for names that get too long.</param>
internal readonly record struct NameRoot(string Name, string Short);

/// <summary>A name that may say for everybody what a schema is.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsEverydayWord">Whether it is a single word such as <c>status</c>, which the next schema may use for something else.</param>
/// <param name="Words">The part of the path that it is made of, for what stands within.</param>
internal readonly record struct SharedName(string Name, bool IsEverydayWord, IReadOnlyList<string> Words);

/// <summary>
/// Where an inline schema stands: what it belongs to, and its part in it. The name of its type is made of both, so that it does
/// not depend on what else the document holds.
/// </summary>
internal sealed record NameHint(string Owner, string Part = "")
{
    /// <summary>Names longer than that are made of the root and the last part alone, where those tell them apart.</summary>
    private const int LongName = 60;

    /// <summary>As many words of the path to a schema as its shared name may have.</summary>
    private const int MaximumWords = 3;

    /// <summary>Words that stand for a part of an operation; an operation called <c>getResponse</c> does not get the word twice.</summary>
    private static readonly HashSet<string> s_roles = new(["Request", "Response", "Error", "Payload", "Result"], StringComparer.Ordinal);

    /// <summary>The component that is bound itself, not a part of it: its name is set aside for it.</summary>
    public string? Component { get; init; }

    public PlaceKind Kind { get; init; }

    /// <summary>The name that the document gives the place, without the words for items and values.</summary>
    public string Word { get; init; } = "";

    /// <summary>What the place adds to the path of what stands in it; empty where the document gives it no name.</summary>
    public string Place { get; init; } = "";

    /// <summary>The places around it, from the component or the operation's body inwards.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Whether several owners have the same place, as operations have the parameters of their path: each has a type of its own.</summary>
    public bool IsRepeated { get; init; }

    public NameRoot? Root { get; init; }

    /// <summary>What the baseline has there; null where nothing is known of it.</summary>
    public ExpectedType? Expected { get; init; }

    /// <summary>How a message names the schema.</summary>
    public string Display => Part.Length == 0 ? $"'{Owner}'" : $"'{Part}' of '{Owner}'";

    /// <summary>What the document calls the values, for the documentation of their type.</summary>
    public string Origin => Word.Length > 0 ? Word : Part.Length > 0 ? Part : Owner;

    public NameHint Item => With("item", Expected?.Item);

    public NameHint Value => With("value", Expected?.Value);

    public static NameHint Parameter(string owner, string name, NameRoot root) =>
        new(owner, name) { Kind = PlaceKind.Parameter, Word = name, Place = name, Root = root };

    /// <summary>A parameter of the components: its type is called after it, and equal parameters of operations share the type.</summary>
    public static NameHint OfComponentParameter(string id) => new(id) { Kind = PlaceKind.Parameter, Word = id, Place = id };

    /// <summary><c>NotFound</c> gives <c>NotFoundResponse</c>; <c>ErrorResponse</c> says so itself.</summary>
    public static NameHint OfComponent(string id, string kind) => new(id, id.EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? "" : kind);

    public NameHint Member(string name) => Within(name) with { Kind = PlaceKind.Member, Word = name, Expected = Expected?.Part($"member {Token.Encode(name)}") };

    /// <summary>A part that is called after its content, since the document has no name for it.</summary>
    public NameHint Within(string part) =>
        new(Owner + Identifier.Pascal(Part, ""), part) { Kind = PlaceKind.Unnamed, Place = part, Path = PathWithin, IsRepeated = IsRepeated, Root = Root };

    /// <summary>An alternative of a union. Without a title, the path begins anew in it: nothing in the document tells it from its neighbours.</summary>
    public NameHint Alternative(string part, string? title) =>
        string.IsNullOrWhiteSpace(title) ? Within(part) with { Place = "", Path = [] } : Within(part) with { Place = title! };

    /// <summary>The path of what stands within.</summary>
    public IReadOnlyList<string> PathWithin => Place.Length > 0 ? Last([.. Path, Place]) : Path;

    /// <summary>The end of a path, as far as names are made of it.</summary>
    public static IReadOnlyList<string> Last(IReadOnlyList<string> path) => [.. path.Skip(path.Count - (MaximumWords - 1))];

    /// <summary>
    /// The names that may say for everybody what a schema is, shortest first: its title or, without one, the name of the parameter, or of the
    /// member where that has several words; then the last words of its path. Whether one means one thing only, the whole document has to say.
    /// </summary>
    public IEnumerable<SharedName> SharedNames(IOpenApiSchema schema)
    {
        if (Component is not null || Kind == PlaceKind.Role)
        {
            return [];
        }

        IEnumerable<SharedName> longer = Place.Length == 0 ? [] : Enumerable.Range(1, Math.Min(Path.Count, MaximumWords - 1)).Select(count =>
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
        bool isTitled = title.Length is > 1 and <= LongName && char.IsLetter(title[0]) && title != word && title != Identifier.Pascal(Part, "");
        if (isTitled)
        {
            yield return new SharedName(title, IsEverydayWord: false, [title]);
        }

        if (Kind is PlaceKind.Parameter or PlaceKind.Member)
        {
            yield return new SharedName(Identifier.Pascal(Place, "").TrimStart('_'), isTitled || (Kind == PlaceKind.Member && !IsSeveralWords(word)), [Place]);
        }
    }

    /// <summary>The names of the place, from the plainest to the most specific.</summary>
    public string[] Choices()
    {
        string owner = Identifier.Pascal(Owner, "Schema");
        if (Part.Length == 0)
        {
            return [owner, owner + "Model"];
        }

        string part = Identifier.Pascal(Part, "Value").TrimStart('_');
        string name = owner + part;
        if (Kind == PlaceKind.Role && s_roles.Contains(part) && owner.EndsWith(part, StringComparison.Ordinal) && owner.Length > part.Length)
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
