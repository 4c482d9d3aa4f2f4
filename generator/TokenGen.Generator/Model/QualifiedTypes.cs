namespace TokenGen.Generator.Model;

/// <summary>Gives the types of a namespace their full names, so that code in another namespace can name them.</summary>
internal sealed class QualifiedTypes(string @namespace)
{
    public TypeUse Of(TypeUse use) => use switch
    {
        NamedUse named => named with { Name = Full(named.Name) },
        ArrayUse array => array with { Item = Of(array.Item) },
        MapUse map => map with { Value = Of(map.Value) },
        OwnUse own => own with { Codec = Full(own.Codec) },
        _ => use,
    };

    public TypeModel Of(TypeModel type)
    {
        TypeModel named = type with { Name = Full(type.Name) };
        return named switch
        {
            RecordModel record => record with
            {
                Members = record.Members.Select(Of).ToEquatableArray(),
                UndeclaredType = record.UndeclaredType is { } undeclared ? Of(undeclared) : null,
                Inheritance = record.Inheritance is { } inheritance ? Of(inheritance) : null,
            },
            TupleModel tuple => tuple with { Items = tuple.Items.Select(Of).ToEquatableArray(), Rest = Of(tuple.Rest) },
            UnionModel union => union with { Cases = union.Cases.Select(one => one with { Type = Of(one.Type) }).ToEquatableArray() },
            _ => named,
        };
    }

    private MemberModel Of(MemberModel member) => member with
    {
        Type = Of(member.Type),
        Constant = Of(member.Constant),
        Tag = Of(member.Tag),
    };

    private InheritanceModel Of(InheritanceModel inheritance) => inheritance with
    {
        Base = inheritance.Base is { } parent ? Full(parent) : null,
        Default = inheritance.Default is { } meant ? Full(meant) : null,
        Inherited = inheritance.Inherited.Select(Of).ToEquatableArray(),
        Derived = inheritance.Derived.Select(derived => derived with { Name = Full(derived.Name) }).ToEquatableArray(),
        Tags = inheritance.Tags.Select(tag => tag with { Value = Of(tag.Value)! }).ToEquatableArray(),
    };

    private ConstantModel? Of(ConstantModel? constant) =>
        constant is { Closed: var (type, name) } ? constant with { Closed = (Full(type), name) } : constant;

    private string Full(string name) => $"{SharedTypes.Global}{@namespace}.{name}";
}
