namespace TokenGen.Generator.Naming;

/// <summary>Names that emitted code or the language has taken already, by scope.</summary>
internal static class ReservedNames
{
    /// <summary>The nested class that reads and writes a type.</summary>
    public const string Codec = "Json";

    /// <summary>The class beside a C# enum, which cannot nest one; an underscore in front of a letter is in no name of a document.</summary>
    public static string CodecOf(string closedEnum) => closedEnum + "_" + Codec;

    /// <summary>The property for members a schema does not declare.</summary>
    public const string UndeclaredMembers = "AdditionalProperties";

    /// <summary>What some emitted type has as a member, so that no type can be called so (CS0542).</summary>
    public static readonly IReadOnlyList<string> OfTypes =
    [
        Codec, "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers",
        "Clone", "Deconstruct", "AdditionalProperties", "AdditionalItems", "JsonShape", "MapFields", "MapCases", "TryGetUnknown",
    ];

    /// <summary>The property of every open enum, and the method of every union: types of another kind may be called so.</summary>
    public const string EnumValue = "Value", UnionFactory = "From";

    /// <summary>What a record of options has from the compiler or from <see cref="object"/>.</summary>
    public static readonly IReadOnlyList<string> InOptions =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers",
        "Clone", "Deconstruct",
    ];

    /// <summary>What records have from the base that the runtime gives them.</summary>
    private static readonly string[] s_ofRecord = [Codec, "JsonShape", "MapFields", "OnGet", "OnSet", "Origin"];

    /// <summary>What every record of a schema has beside that from us.</summary>
    public static readonly IReadOnlyList<string> InRecord = [.. InOptions, .. s_ofRecord, UndeclaredMembers];

    /// <summary>The property for items of a tuple beyond those that its schema declares.</summary>
    public const string UndeclaredItems = "AdditionalItems";

    /// <summary>What every tuple has beside what any record has.</summary>
    public static readonly IReadOnlyList<string> InTuple = [.. InOptions, .. s_ofRecord, UndeclaredItems];

    /// <summary>What every open enum has.</summary>
    public static readonly IReadOnlyList<string> InEnum =
    [
        Codec, EnumValue, "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "PrintMembers", "Deconstruct", "Clone", "Parse", "TryParse",
    ];

    /// <summary>What every union has.</summary>
    public static readonly IReadOnlyList<string> InUnion =
    [
        Codec, UnionFactory, "Unknown", "Match", "TryGetUnknown", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone",
        "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct",
    ];

    /// <summary>What every union has from the base that the runtime gives it.</summary>
    public static readonly IReadOnlyList<string> OfUnionBase = ["Case", "Value", "TryGet", "MapCases"];

    /// <summary>What every static class has from <see cref="object"/>.</summary>
    public static readonly IReadOnlyList<string> InStaticClass =
        ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Locals and parameters of an emitted method.</summary>
    public static readonly IReadOnlyList<string> InOperation = ["cancellationToken", "request"];

    /// <summary>Members of the class behind a tag's interface, beside those that end in <c>Async</c>.</summary>
    private static readonly IReadOnlyList<string> s_inTagClient = [.. InStaticClass, "WithResponse"];

    /// <summary>
    /// The private method that builds an operation's request. It is called like the operation, unless the class has that name: then an
    /// underscore, which no name of a document has in front of a letter, tells the two apart.
    /// </summary>
    public static string RequestOf(string operation, string className, bool isOfClient) =>
        isOfClient || operation == className || s_inTagClient.Contains(operation) ? operation + "_Request" : Keyword.Escape(operation);

    /// <summary>Members of the client.</summary>
    public static readonly IReadOnlyList<string> InClient =
    [
        "Dispose", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "WithResponse",
        "Envelope", "With", "GetRawResponseAsync",
    ];

    /// <summary>Whether a member of the client has the name, so that its class cannot (CS0542).</summary>
    public static bool IsOfClient(string name) => InClient.Contains(name) || name is "_api" or "s_schemes";
}
