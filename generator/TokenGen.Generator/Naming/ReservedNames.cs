namespace TokenGen.Generator.Naming;

/// <summary>Names that emitted code or the language already uses, by scope.</summary>
internal static class ReservedNames
{
    /// <summary>The nested class that reads and writes a type.</summary>
    public const string Codec = "Json";

    /// <summary>
    /// The class beside a C# enum, which cannot nest one. No name from a document has an underscore before a letter, so this name is free.
    /// </summary>
    public static string CodecOf(string closedEnum) => closedEnum + "_" + Codec;

    /// <summary>The property for members that a schema does not declare.</summary>
    public const string UndeclaredMembers = "AdditionalProperties";

    /// <summary>Members of emitted types, so that no type can have these names (CS0542).</summary>
    public static readonly IReadOnlyList<string> OfTypes =
    [
        Codec, "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers",
        "Clone", "Deconstruct", "AdditionalProperties", "AdditionalItems", "JsonShape", "MapFields", "MapCases", "TryGetUnknown",
    ];

    /// <summary>The property of every open enum, and the method of every union. Types of other kinds may have these names.</summary>
    public const string EnumValue = "Value", UnionFactory = "From";

    /// <summary>Members that the compiler or <see cref="object"/> gives to a record of options.</summary>
    public static readonly IReadOnlyList<string> InOptions =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers",
        "Clone", "Deconstruct",
    ];

    /// <summary>Members that the runtime's base class gives to records.</summary>
    private static readonly string[] s_ofRecord = [Codec, "JsonShape", "MapFields", "OnGet", "OnSet", "Origin"];

    /// <summary>All members of every record of a schema.</summary>
    public static readonly IReadOnlyList<string> InRecord = [.. InOptions, .. s_ofRecord, UndeclaredMembers];

    /// <summary>The method that checks limits, if the client has one.</summary>
    public static IReadOnlyList<string> OfValidation(bool hasValidation) => hasValidation ? ["Validate"] : [];

    /// <summary>The property for items of a tuple beyond those that its schema declares.</summary>
    public const string UndeclaredItems = "AdditionalItems";

    /// <summary>All members of every tuple.</summary>
    public static readonly IReadOnlyList<string> InTuple = [.. InOptions, .. s_ofRecord, UndeclaredItems];

    /// <summary>Members of every open enum.</summary>
    public static readonly IReadOnlyList<string> InEnum =
    [
        Codec, EnumValue, "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "PrintMembers", "Deconstruct", "Clone", "Parse", "TryParse",
    ];

    /// <summary>Members of every union.</summary>
    public static readonly IReadOnlyList<string> InUnion =
    [
        Codec, UnionFactory, "Unknown", "Match", "TryGetUnknown", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone",
        "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct",
    ];

    /// <summary>Members that the runtime's base class gives to every union.</summary>
    public static readonly IReadOnlyList<string> OfUnionBase = ["Case", "Value", "TryGet", "MapCases"];

    /// <summary>Members that <see cref="object"/> gives to every static class.</summary>
    public static readonly IReadOnlyList<string> InStaticClass =
        ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Locals and parameters of an emitted method.</summary>
    public static readonly IReadOnlyList<string> InOperation = ["cancellationToken", "request"];

    /// <summary>Members of the class that implements a tag's interface, except those that end in <c>Async</c>.</summary>
    private static readonly IReadOnlyList<string> s_inTagClient = [.. InStaticClass, "WithResponse"];

    /// <summary>
    /// The private method that builds an operation's request. It has the name of the operation, unless the class has that name: then an
    /// underscore distinguishes them, which no name from a document has before a letter.
    /// </summary>
    public static string RequestOf(string operation, string className, bool isOfClient) =>
        isOfClient || operation == className || s_inTagClient.Contains(operation) ? operation + "_Request" : Keyword.Escape(operation);

    /// <summary>Members of the client.</summary>
    public static readonly IReadOnlyList<string> InClient =
    [
        "Dispose", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "WithResponse",
        "Envelope", "With", "GetRawResponseAsync",
    ];

    /// <summary>Whether a member of the client has the name, so that its class cannot have it (CS0542).</summary>
    public static bool IsOfClient(string name) => InClient.Contains(name) || name is "_api" or "s_schemes";
}
