using System.Globalization;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Binds an array with a separate schema for each of its first items. Items up to <c>minItems</c> are required, because an array may end
/// before the others. Further items have the type of <c>items</c>, or are JSON.
/// </summary>
internal sealed class TupleBinder(BindingContext context, SchemaBinder schemas)
{
    public TupleModel Bind(Located<IOpenApiSchema> located, string name, string wireName)
    {
        IOpenApiSchema schema = located.Element;
        NameScope scope = new([.. ReservedNames.InTuple, .. ReservedNames.OfValidation(context.Settings.Validation), name]);
        NameHint hint = schemas.Within(name);
        List<MemberModel> items = [];
        foreach (IOpenApiSchema item in TupleSchema.ItemsOf(schema))
        {
            int index = items.Count;
            string? pinned = context.BaselineNames?.OfItem(name, index);
            items.Add(BindItem(located.Part(item, "prefixItems", index), hint, scope, index, schema.MinItems ?? 0, pinned));
        }

        BoundSchema rest = schemas.BindOptional(located.Part(schema.Items, "items"), hint.Within("additional item"));
        VendorExtension.CheckType(context, located);
        return new TupleModel
        {
            Name = name,
            WireName = wireName,
            Documentation = schemas.Types.DocumentationOf(
                name, DocumentationText.Of(schema.Title == name ? null : schema.Title, schema.Description)),
            Deprecation = schema.Deprecated ? $"{wireName} is deprecated by the API." : null,
            Items = items.ToEquatableArray(),
            Rest = rest.Type,
            IsRestNullable = rest.IsNullable,
        };
    }

    private MemberModel BindItem(Located<IOpenApiSchema> located, NameHint hint, NameScope scope, int index, int required, string? pinned)
    {
        IOpenApiSchema item = located.Element;
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        ExpectedType? expected = hint.Expected?.Part($"item {index.ToString(CultureInfo.InvariantCulture)}");
        BoundSchema bound = schemas.Bind(located, hint.Within("item " + number) with { Expected = expected });
        string? title = item is OpenApiSchemaReference || string.IsNullOrWhiteSpace(item.Title) ? null : item.Title;
        return new MemberModel
        {
            WireName = number,
            Name = pinned is not null && !scope.IsTaken(pinned)
                ? scope.Take(pinned)
                : scope.Take(title is null ? "Item" + number : Identifier.Pascal(title, "Item" + number), "Item" + number),
            Type = bound.Type,
            IsNullable = bound.IsNullable,
            Presence = index < required ? Presence.Required : Presence.Optional,
            IsSecret = SecretSchema.IsSecret(item),
            Documentation = DocumentationText.Of(null, item.Description) with { Limits = LimitText.Of(item, bound.Type) },
            Limits = schemas.Limits.Of(located, bound.Type),
            Default = DefaultText.Of(item),
        };
    }
}
