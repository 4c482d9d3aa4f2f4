namespace TokenGen.Generator.Model;

/// <summary>A type that is emitted: a record or an enum.</summary>
internal abstract record TypeModel
{
    public required string Name { get; init; }

    /// <summary>The schema's own name or, for an inline schema, what it was named after; for the documentation.</summary>
    public required string WireName { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>Why the document calls it deprecated, or null where it does not.</summary>
    public string? Deprecation { get; init; }
}

/// <summary>An array whose first items have types of their own (JSON Schema, <c>prefixItems</c>).</summary>
internal sealed record TupleModel : TypeModel
{
    /// <summary>In the order of the array: required ones first, since an array has no gaps.</summary>
    public required EquatableArray<MemberModel> Items { get; init; }

    /// <summary>The type of what follows them.</summary>
    public required TypeUse Rest { get; init; }

    public required bool IsRestNullable { get; init; }
}

/// <summary>An object with declared members.</summary>
internal sealed record RecordModel : TypeModel
{
    /// <summary>Whether it is a class that can be changed, by the setting <c>Models</c>.</summary>
    public bool IsClass { get; init; }

    /// <summary>What C# calls it.</summary>
    public string Keyword => IsClass ? "class" : "record";

    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The limits of the object as a whole; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    /// <summary>What is done with members that the schema does not declare.</summary>
    public required UndeclaredMembers Undeclared { get; init; }

    /// <summary>The type of undeclared members when <see cref="Undeclared"/> is <see cref="UndeclaredMembers.Typed"/>.</summary>
    public TypeUse? UndeclaredType { get; init; }

    /// <summary>The name of the property that holds undeclared members; unique in the record.</summary>
    public required string UndeclaredName { get; init; }

    /// <summary>Where the record stands among others that derive from each other; null for one that stands alone.</summary>
    public InheritanceModel? Inheritance { get; init; }

    /// <summary>The inherited members and the record's own.</summary>
    public IEnumerable<MemberModel> AllMembers => Inheritance is { } inheritance ? inheritance.Inherited.Concat(Members) : Members;
}

/// <summary>How a record derives from another one, or others from it (<c>allOf</c> with a <c>discriminator</c>).</summary>
internal sealed record InheritanceModel
{
    /// <summary>The record that it derives from; null for the first of all.</summary>
    public string? Base { get; init; }

    /// <summary>The members of all records that it derives from, which it does not declare again.</summary>
    public required EquatableArray<MemberModel> Inherited { get; init; }

    /// <summary>Whether something inherited is a secret that is none in the base.</summary>
    public bool HidesInherited { get; init; }

    /// <summary>Whether the document derives others from it.</summary>
    public required bool IsBase { get; init; }

    /// <summary>The JSON member that tells which of the derived records a value is.</summary>
    public required string Discriminator { get; init; }

    /// <summary>The derived record that is meant where the discriminator is missing or unknown; null for this one.</summary>
    public string? Default { get; init; }

    /// <summary>The emitted records that derive from it, at any distance.</summary>
    public EquatableArray<DerivedModel> Derived { get; init; }

    /// <summary>What a new object has for its discriminators.</summary>
    public EquatableArray<DiscriminatorTagModel> Tags { get; init; }
}

/// <summary>A derived record, and the discriminator's values that mean it.</summary>
internal sealed record DerivedModel(string Name, EquatableArray<string> Tags);

/// <summary>A property that says which type an object is, and what it says.</summary>
internal sealed record DiscriminatorTagModel(string Property, ConstantModel Value);

/// <summary>What a record does with members that its schema does not declare (JSON Schema, <c>additionalProperties</c>).</summary>
internal enum UndeclaredMembers
{
    /// <summary>Kept as raw JSON, so that a newer server loses nothing.</summary>
    Kept,

    /// <summary>Read into a dictionary of the declared type.</summary>
    Typed,
}

/// <summary>A property of a record.</summary>
internal sealed record MemberModel
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    public required TypeUse Type { get; init; }

    public required Presence Presence { get; init; }

    /// <summary>Whether the document allows a JSON null as the value.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>A credential or password: never printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>
    /// What a new object has: the one value that the document allows for a required member, or the tag that a union asks for. What comes
    /// instead is kept.
    /// </summary>
    public ConstantModel? Constant { get; init; }

    /// <summary>The one value of a member that may be left out: a new object has it where a union goes by it.</summary>
    public ConstantModel? Tag { get; init; }

    /// <summary>Whether a union goes by it.</summary>
    public bool IsTag { get; init; }

    /// <summary>Whether it is written before other members: System.Text.Json refuses a discriminator that is not the first.</summary>
    public bool ComesFirst => IsTag || IsDiscriminator || Constant is not null;

    /// <summary>It says which type an object is: set by each type itself, and no type without it is refused.</summary>
    public bool IsDiscriminator { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The limits that are checked; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    /// <summary>What the server takes for an absent member; for the documentation.</summary>
    public string? Default { get; init; }

    public string? Deprecation { get; init; }
}

/// <summary>A constant: a string as it is, anything else as C# writes it; no text for null, which needs none.</summary>
internal sealed record ConstantModel(ScalarKind Kind, string? Text, bool IsEnum)
{
    /// <summary>The C# <c>enum</c> that has it, and its name there; null for any other constant.</summary>
    public (string Enum, string Name)? Closed { get; init; }
}

/// <summary>When a member must be there.</summary>
internal enum Presence
{
    Optional,

    /// <summary>In requests and responses alike.</summary>
    Required,

    /// <summary>In what the server sends; a request may leave it out (<c>readOnly</c>, or <c>requiredIn: response</c>).</summary>
    RequiredInResponse,

    /// <summary>In what the client sends; a response leaves it out (<c>writeOnly</c>).</summary>
    RequiredInRequest,
}

/// <summary>An enumeration: the listed values have names; any other value is kept, or rejected if the enumeration is closed.</summary>
internal sealed record EnumModel : TypeModel
{
    /// <summary>Whether it is a C# <c>enum</c>, by the setting <c>Enums</c>.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it is the type of identifiers, which no document lists.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>Whether the document allows the number of an identifier as a text, too.</summary>
    public bool AllowsText { get; init; }

    /// <summary>What the values are on the wire: a string, or a number.</summary>
    public required ScalarKind Underlying { get; init; }

    /// <summary>Whether the framework has <c>IParsable</c>, which ASP.NET Core asks for to bind parameters of routes and queries.</summary>
    public bool IsParsable { get; init; }

    /// <inheritdoc cref="NamedUse.IsOpenText"/>
    public bool IsOpenText => !IsClosed && Underlying == ScalarKind.String;

    public required EquatableArray<EnumValueModel> Values { get; init; }
}

/// <summary>A choice of several types (<c>oneOf</c>, <c>anyOf</c>); what fits none of them is kept as JSON.</summary>
internal sealed record UnionModel : TypeModel
{
    /// <summary>The member whose value names the case, where the document says so.</summary>
    public string? Discriminator { get; init; }

    public required EquatableArray<UnionCaseModel> Cases { get; init; }
}

/// <summary>One case of a union, and what tells it from the others.</summary>
internal sealed record UnionCaseModel
{
    /// <summary>What its members are named after; unique in the union.</summary>
    public required string Name { get; init; }

    public required TypeUse Type { get; init; }

    /// <summary>The limits that are checked; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    public EquatableArray<string> Tags { get; init; }

    /// <summary>Whether it is meant where the discriminator is missing, or has a value that no case has.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Members that can hold one string only, each followed by it.</summary>
    public EquatableArray<string> Constants { get; init; }
}

/// <summary>One listed value: the JSON literal's text, and the name of its constant.</summary>
internal sealed record EnumValueModel(string WireValue, string Name, Documentation Documentation);
