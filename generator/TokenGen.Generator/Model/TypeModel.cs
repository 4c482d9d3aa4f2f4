namespace TokenGen.Generator.Model;

/// <summary>An emitted type: a record, tuple, enum or union.</summary>
internal abstract record TypeModel
{
    public required string Name { get; init; }

    /// <summary>The name of the schema; for an inline schema, the name of its owner. For the documentation.</summary>
    public required string WireName { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The reason of its deprecation; null if it is not deprecated.</summary>
    public string? Deprecation { get; init; }
}

/// <summary>An array whose first items have a schema each (JSON Schema, <c>prefixItems</c>).</summary>
internal sealed record TupleModel : TypeModel
{
    /// <summary>The items in the order of the array: first the required ones, because an array has no gaps.</summary>
    public required EquatableArray<MemberModel> Items { get; init; }

    /// <summary>The type of the items that follow them.</summary>
    public required TypeUse Rest { get; init; }

    public required bool IsRestNullable { get; init; }
}

/// <summary>An object with declared members.</summary>
internal sealed record RecordModel : TypeModel
{
    /// <summary>Whether it is a mutable class, by the setting <c>Models</c>.</summary>
    public bool IsClass { get; init; }

    /// <summary>Its kind in C#.</summary>
    public string Keyword => IsClass ? "class" : "record";

    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The limits of the object as a whole; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    /// <summary>
    /// The type of the members that the schema does not declare (JSON Schema, <c>additionalProperties</c>). Null to keep them as JSON, so
    /// that members of a newer server are not lost.
    /// </summary>
    public TypeUse? UndeclaredType { get; init; }

    /// <summary>The inheritance of the record; null if it has none.</summary>
    public InheritanceModel? Inheritance { get; init; }

    /// <summary>Whether it has its own property for undeclared members, which hides the one of its base in the runtime.</summary>
    public bool HasTypedMembers => UndeclaredType is not null && Inheritance?.Base is null;

    /// <summary>The inherited members and the record's own.</summary>
    public IEnumerable<MemberModel> AllMembers => Inheritance is { } inheritance ? inheritance.Inherited.Concat(Members) : Members;
}

/// <summary>How a record derives from another one, or others from it (<c>allOf</c> with a <c>discriminator</c>).</summary>
internal sealed record InheritanceModel
{
    /// <summary>The base record; null for the root.</summary>
    public string? Base { get; init; }

    /// <summary>The members of all base records, without those that it declares again.</summary>
    public required EquatableArray<MemberModel> Inherited { get; init; }

    /// <summary>Whether an inherited member is secret in this record but not in the base.</summary>
    public bool HidesInherited { get; init; }

    /// <summary>Whether other records derive from it.</summary>
    public required bool IsBase { get; init; }

    /// <summary>The discriminator: the JSON member that selects the derived record.</summary>
    public required string Discriminator { get; init; }

    /// <summary>The record to use if the discriminator is missing or unknown; null for this one.</summary>
    public string? Default { get; init; }

    /// <summary>All records that derive from it, directly or not.</summary>
    public EquatableArray<DerivedModel> Derived { get; init; }

    /// <summary>The values of the discriminators in a new object.</summary>
    public EquatableArray<DiscriminatorTagModel> Tags { get; init; }
}

/// <summary>A derived record, and the values of the discriminator for it.</summary>
internal sealed record DerivedModel(string Name, EquatableArray<string> Tags);

/// <summary>A discriminator property and its value.</summary>
internal sealed record DiscriminatorTagModel(string Property, ConstantModel Value);

/// <summary>A property of a record.</summary>
internal sealed record MemberModel
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    public required TypeUse Type { get; init; }

    public required Presence Presence { get; init; }

    /// <summary>Whether the value may be a JSON null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Whether it is a secret, such as a password: it is never printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>
    /// The value in a new object: the only value that the document allows for a required member, or the tag of a union case. A received
    /// value that differs is kept.
    /// </summary>
    public ConstantModel? Constant { get; init; }

    /// <summary>The only allowed value of an optional member. A new object has it if the cases of a union are distinguished by it.</summary>
    public ConstantModel? Tag { get; init; }

    /// <summary>Whether the cases of a union are distinguished by it.</summary>
    public bool IsTag { get; init; }

    /// <summary>Whether it is written before other members: System.Text.Json rejects a discriminator that is not first.</summary>
    public bool ComesFirst => IsTag || IsDiscriminator || Constant is not null;

    /// <summary>Whether it is a discriminator: each type sets it, and an object without it is accepted.</summary>
    public bool IsDiscriminator { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The limits that are checked; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    /// <summary>The default value, for the documentation.</summary>
    public string? Default { get; init; }

    public string? Deprecation { get; init; }
}

/// <summary>A constant: the text of a string, or any other value as it is written in C#; null for the constant null.</summary>
internal sealed record ConstantModel(ScalarKind Kind, string? Text, bool IsEnum)
{
    /// <summary>The C# <c>enum</c> and the member that has the value; null for any other constant.</summary>
    public (string Enum, string Name)? Closed { get; init; }
}

/// <summary>When a member is required.</summary>
internal enum Presence
{
    Optional,

    /// <summary>In requests and responses.</summary>
    Required,

    /// <summary>In responses; optional in requests (<c>readOnly</c>, or <c>requiredIn: response</c>).</summary>
    RequiredInResponse,

    /// <summary>In requests; absent in responses (<c>writeOnly</c>).</summary>
    RequiredInRequest,
}

/// <summary>An enum: the listed values have names. Any other value is kept, or rejected if the enum is closed.</summary>
internal sealed record EnumModel : TypeModel
{
    /// <summary>Whether it is a C# <c>enum</c>, by the setting <c>Enums</c>.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it is the type of an identifier, which has no listed values.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>Whether the document allows both a number and a text as the identifier.</summary>
    public bool AllowsText { get; init; }

    /// <summary>The kind of JSON of the values: a string or a number.</summary>
    public required ScalarKind Underlying { get; init; }

    /// <summary>Whether it implements <c>IParsable</c>, by which ASP.NET Core binds parameters of routes and queries.</summary>
    public bool IsParsable { get; init; }

    /// <inheritdoc cref="NamedUse.IsOpenText"/>
    public bool IsOpenText => !IsClosed && Underlying == ScalarKind.String;

    public required EquatableArray<EnumValueModel> Values { get; init; }
}

/// <summary>A choice of several types (<c>oneOf</c>, <c>anyOf</c>). A value that fits none of them is kept as JSON.</summary>
internal sealed record UnionModel : TypeModel
{
    /// <summary>The discriminator; null if the document declares none.</summary>
    public string? Discriminator { get; init; }

    public required EquatableArray<UnionCaseModel> Cases { get; init; }
}

/// <summary>One case of a union, and the members that distinguish it.</summary>
internal sealed record UnionCaseModel
{
    /// <summary>The name in its C# members, such as <c>TryGetPet</c>; unique in the union.</summary>
    public required string Name { get; init; }

    public required TypeUse Type { get; init; }

    /// <summary>The limits that are checked; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    public EquatableArray<string> Tags { get; init; }

    /// <summary>Whether it is the case for a missing or unknown discriminator.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The members with only one allowed string, each followed by that string.</summary>
    public EquatableArray<string> Constants { get; init; }
}

/// <summary>One listed value: its JSON text, and the name of its property.</summary>
internal sealed record EnumValueModel(string WireValue, string Name, Documentation Documentation);
