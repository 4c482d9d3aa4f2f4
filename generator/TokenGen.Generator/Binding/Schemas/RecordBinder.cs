using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Binds an object schema: its own members, and the members that <c>allOf</c> adds.</summary>
internal sealed class RecordBinder(BindingContext context, SchemaBinder schemas)
{
    public RecordModel Bind(Located<IOpenApiSchema> schema, string name, string wireName)
    {
        MemberSet set = MemberSet.Of(schema, (place, fault) => context.Report(BindingDescriptors.CyclicAllOf, place, fault));
        NameHint hint = schemas.Within(name);
        MemberNames names = new(context, wireName, name, set.Members, [.. ReservedNames.InRecord, .. ReservedNames.OfValidation(context.Settings.Validation), name]);
        List<MemberModel> members = [.. set.Members.Select(member => BindMember(wireName, set, member, names, hint))];
        return Bind(schema, name, wireName, members, Undeclared(set, hint));
    }

    /// <summary>Names the inline schemas within an object schema. This is enough as long as no operation uses the schema.</summary>
    public void NameMembers(Located<IOpenApiSchema> schema, string name, string wireName)
    {
        MemberSet set = MemberSet.Of(schema, static (_, _) => { });
        NameHint hint = schemas.Within(name);
        foreach (DeclaredMember member in set.Members)
        {
            context.Names.Meet(wireName, member.WireName);
            schemas.Bind(member.Schema, PlaceOf(member, hint));
        }

        _ = Undeclared(set, hint);
    }

    /// <summary>Binds a schema with base or derived schemas; <paramref name="parent"/> is the bound base.</summary>
    public RecordModel BindDerived(
        Located<IOpenApiSchema> schema, string name, string wireName, InheritanceBinder binder, RecordModel? parent)
    {
        MemberSet set = MemberSet.Of(schema, (place, fault) => context.Report(BindingDescriptors.CyclicAllOf, place, fault));
        InheritanceModel inheritance = binder.Bind(parent);
        NameHint hint = schemas.Within(name);
        List<DeclaredMember> own = [.. InheritanceBinder.Own(set, inheritance, schema.At)];
        MemberNames names = new(context, wireName, name, own, [.. ReservedNames.InRecord, .. ReservedNames.OfValidation(context.Settings.Validation), name, .. inheritance.Inherited.Select(static member => member.Name)]);
        List<MemberModel> members = [.. own.Select(member => binder.Mark(BindMember(wireName, set, member, names, hint)))];
        if (parent is not null)
        {
            inheritance = binder.Redeclare(set, inheritance, schema.At);
        }

        RecordModel record = Bind(schema, name, wireName, members, parent is null ? Undeclared(set, hint) : parent.UndeclaredType);
        return record with { Inheritance = inheritance with { Tags = binder.Tags(inheritance.Inherited.Concat(members), schemas.Types.Named) } };
    }

    private TypeUse? Undeclared(MemberSet set, NameHint hint) =>
        set.Undeclared.Count > 0 ? schemas.BindValues(set.Undeclared, hint.Within("additional value")).Type : null;

    private RecordModel Bind(Located<IOpenApiSchema> located, string name, string wireName, List<MemberModel> members, TypeUse? undeclared)
    {
        IOpenApiSchema schema = located.Element;
        bool isTyped = undeclared is not null and not JsonUse;
        VendorExtension.CheckType(context, located);
        return new RecordModel
        {
            Name = name,
            WireName = wireName,
            IsClass = context.Settings.MutableModels,
            Documentation = schemas.Types.DocumentationOf(name, DocumentationText.Of(schema.Title == name ? null : schema.Title, schema.Description)),
            Deprecation = schema.Deprecated ? $"{wireName} is deprecated by the API." : null,
            Members = members.OrderBy(static member => !member.ComesFirst).ToEquatableArray(),
            Limits = schemas.Limits.OfObject(located, isTyped ? undeclared : null),
            UndeclaredType = isTyped ? undeclared : null,
        };
    }

    private MemberModel BindMember(string owner, MemberSet set, DeclaredMember member, MemberNames names, NameHint hint)
    {
        (string wireName, Located<IOpenApiSchema> located) = member;
        (IOpenApiSchema schema, JsonPointer at) = located;
        VendorExtension extension = VendorExtension.Of(context, schema.Extensions, at, "name", "secret", "requiredIn", "part", "type", "id");
        NameHint place = PlaceOf(member, hint);
        BoundSchema bound = schemas.BindPart([$"{owner}.{wireName}", $"{place.Owner}.{wireName}"], located, place);
        Presence presence = PresenceOf(set.Required.Contains(wireName), located, extension);
        ConstantModel? constant = !bound.IsNullable && ConstantSchema.Of(schema, bound.Type, context.Raw(at)) is { } only
            ? schemas.Types.Named(only, bound.Type)
            : null;
        return new MemberModel
        {
            WireName = wireName,
            Name = names.Of(wireName),
            Type = bound.Type,
            IsNullable = bound.IsNullable,
            Presence = presence,
            Constant = presence == Presence.Required ? constant : null,
            Tag = presence == Presence.Optional ? constant : null,
            IsSecret = extension.IsTrue("secret") || SecretSchema.IsSecret(schema),
            Documentation = DocumentationText.Of(null, SchemaText.Of(schema)) with { Limits = LimitText.Of(schema, bound.Type), Allowed = AllowedValues.Of(schema, bound.Type) },
            Limits = schemas.Limits.Of(located, bound.Type),
            Default = DefaultText.Of(schema),
            Deprecation = schema.Deprecated && schema is not OpenApiSchemaReference ? $"{wireName} is deprecated by the API." : null,
        };
    }

    private NameHint PlaceOf(DeclaredMember member, NameHint record)
    {
        NameHint place = (member.Component is { } id ? schemas.WithinComponent(id) : record).Member(member.WireName);

        // A component that is used only in allOf is not a type in the baseline. The record that has its members is.
        return place.Expected is null ? place with { Expected = record.Member(member.WireName).Expected } : place;
    }

    private Presence PresenceOf(bool isRequired, Located<IOpenApiSchema> schema, VendorExtension extension)
    {
        string? requiredIn = extension.Text("requiredIn");
        if (requiredIn is not (null or "request" or "response"))
        {
            JsonPointer place = schema.At["x-tokengen"]["requiredIn"];
            context.Report(BindingDescriptors.InvalidExtensionValue, place, requiredIn, "requiredIn", "'request' or 'response'");
        }

        if (!isRequired)
        {
            return Presence.Optional;
        }

        return (requiredIn, schema.Element.ReadOnly, schema.Element.WriteOnly) switch
        {
            ("response", _, _) or (null, true, _) => Presence.RequiredInResponse,
            ("request", _, _) or (null, _, true) => Presence.RequiredInRequest,
            _ => Presence.Required,
        };
    }
}
