using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Binds a schema that lists its values. The extensions <c>x-enum-varnames</c> and <c>x-enumNames</c> name them.</summary>
internal static class EnumBinder
{
    /// <param name="context">The document.</param>
    /// <param name="located">The schema.</param>
    /// <param name="name">The name of its type.</param>
    /// <param name="origin">The name that the document has for the values.</param>
    /// <param name="staysOpen">Whether the document itself allows values that it does not list.</param>
    /// <param name="mayBeBlank">Whether the document also allows the empty string, which then is one of the values.</param>
    public static EnumModel Bind(
        BindingContext context, Located<IOpenApiSchema> located, string name, string origin, bool staysOpen, bool mayBeBlank)
    {
        IOpenApiSchema schema = located.Element;
        ScalarKind underlying = UnderlyingOf(context, schema);
        List<string>? names = Texts(schema, "x-enum-varnames") ?? Texts(schema, "x-enumNames");
        List<string>? descriptions = Texts(schema, "x-enum-descriptions");
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<(int Index, string Wire, string Preferred, string? Description)> listed = [];
        for (int i = 0; i < schema.Enum!.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (SchemaShape.IsNullLiteral(schema.Enum[i]) || WireText(schema.Enum[i], underlying) is not { } wire || !seen.Add(wire))
            {
                continue;
            }

            listed.Add((i, wire, i < names?.Count ? names[i] : wire, i < descriptions?.Count ? descriptions[i] : null));
        }

        if (mayBeBlank && !context.Settings.ClosedEnums && seen.Add(""))
        {
            listed.Add((schema.Enum.Count, "", "", null));
        }

        string[] members = NamesOf(context, listed, located.At["enum"], name);
        List<EnumValueModel> values =
            [.. listed.Select(
                (value, place) => new EnumValueModel(value.Wire, members[place], DocumentationText.Of(value.Description, null)))];
        VendorExtension.CheckType(context, located);
        return new EnumModel
        {
            Name = name,
            WireName = origin,
            Documentation = DocumentationText.Of(schema.Title, schema.Description),
            Deprecation = schema.Deprecated ? $"{name} is deprecated by the API." : null,
            Underlying = underlying,
            // IsParsable needs IParsable of .NET 8, and so does DateOnly here. A type cannot have the name of one of its own members.
            IsParsable = context.Framework.HasDateOnly && name is not ("Parse" or "TryParse"),
            IsClosed = IsClosed(context, underlying, staysOpen),
            Values = values.ToEquatableArray(),
        };
    }

    /// <summary>Binds an inline enum. It becomes a string if it lists too few values to be worth a type.</summary>
    public static BoundSchema BindInline(
        BindingContext context, TypeNaming naming, TypeRegistry types, Located<IOpenApiSchema> located, NameHint hint, bool staysOpen)
    {
        IOpenApiSchema schema = located.Element;
        if (IsText(context, schema, hint, staysOpen))
        {
            return new BoundSchema(new ScalarUse(ScalarKind.String), SchemaShape.IsNullable(schema));
        }

        string content = SharedNames.EnumKey(schema, staysOpen && context.Settings.ClosedEnums);
        string name = naming.OfInline(hint, located, content);
        NamedUse use = types.TakeInline(name, hint)
            ? Add(context, types, located, name, hint.Origin, staysOpen)
            : Use(context, schema, name, staysOpen);
        return new BoundSchema(use, SchemaShape.IsNullable(schema));
    }

    /// <summary>Reports a list of several values that get no C# type, because users look for that type.</summary>
    public static void ReportUnnamed(BindingContext context, Located<IOpenApiSchema> schema, NameHint hint, string type)
    {
        if (SchemaShape.ListedValues(schema.Element).Count > 1 && !SchemaShape.ListsBooleans(schema.Element))
        {
            context.Report(BindingDescriptors.UnnamedValues, schema.At["enum"], hint.Display, type);
        }
    }

    /// <summary>Adds an enum to the types of the client.</summary>
    public static NamedUse Add(
        BindingContext context,
        TypeRegistry types,
        Located<IOpenApiSchema> schema,
        string name,
        string origin,
        bool staysOpen = false,
        bool mayBeBlank = false)
    {
        types.Add(Bind(context, schema, name, origin, staysOpen, mayBeBlank), schema.At);
        return Use(context, schema.Element, name, staysOpen);
    }

    /// <summary>The names of the values, in the order of the values. The values with the simplest names get them first.</summary>
    private static string[] NamesOf(
        BindingContext context, List<(int Index, string Wire, string Preferred, string? Description)> values, JsonPointer at, string enumName)
    {
        NameScope scope = new([.. ReservedNames.InEnum, enumName]);
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        string[] names = new string[values.Count];
        for (int place = 0; place < values.Count; place++)
        {
            // Names of the baseline come before new names.
            if (context.BaselineNames?.OfValue(enumName, values[place].Wire) is { } pinned && !scope.IsTaken(pinned))
            {
                names[place] = scope.Take(pinned);
                first[pinned] = values[place].Index;
            }
        }

        foreach (int place in PlainFirst.Order([.. values.Select(static value => value.Preferred)], static text => NameOf(text))
            .Where(place => names[place] is null))
        {
            (int index, string wire, string preferred, _) = values[place];
            string name = NameOf(preferred);
            names[place] = scope.Take(name, name + "Value");
            if (names[place] == name)
            {
                first[name] = index;
            }
            else if (first.TryGetValue(name, out int other))
            {
                context.ReportClash(wire, name, names[place], at[index], at[other]);
            }
        }

        return Renamed(context, values, names, at, enumName);
    }

    /// <summary>Replaces names of the document by the names that the project sets.</summary>
    private static string[] Renamed(
        BindingContext context, List<(int Index, string Wire, string Preferred, string? Description)> values, string[] names, JsonPointer at, string enumName)
    {
        string?[] given = [.. values.Select((value, place) => context.Names.OfValue(enumName, value.Wire, names[place]))];
        NameScope scope = new([.. ReservedNames.InEnum, enumName, .. names.Where((_, place) => given[place] is null)]);
        for (int place = 0; place < names.Length; place++)
        {
            if (given[place] is { } name)
            {
                names[place] = context.TakeName(
                    scope, values[place].Wire, name, at[values[place].Index], names[place], names[place] + "Value");
            }
        }

        return names;
    }

    private static string NameOf(string text) => Identifier.Pascal(text, text.Length == 0 ? "Empty" : "Value");

    /// <summary>
    /// Whether an inline schema that lists a single text becomes a string: a type with one value adds nothing. A parameter keeps the type,
    /// because the type shows callers what to pass.
    /// </summary>
    public static bool IsText(BindingContext context, IOpenApiSchema schema, NameHint hint, bool staysOpen) =>
        (staysOpen || !context.Settings.ClosedEnums)
        && hint is { Component: null, Kind: not PlaceKind.Parameter }
        && ConstantSchema.IsListOfOneText(schema);

    /// <summary>The type that a use of the schema has.</summary>
    public static NamedUse Use(BindingContext context, IOpenApiSchema schema, string name, bool staysOpen)
    {
        ScalarKind underlying = UnderlyingOf(context, schema);
        return new NamedUse(name, IsEnum: true) { Underlying = underlying, IsClosed = IsClosed(context, underlying, staysOpen) };
    }

    private static ScalarKind UnderlyingOf(BindingContext context, IOpenApiSchema schema) => SchemaShape.EnumType(schema) switch
    {
        JsonSchemaType.String => ScalarKind.String,
        JsonSchemaType.Integer => ScalarKind.Int64,
        _ when ScalarFormats.Of(JsonSchemaType.Number, schema.Format, context.Framework).Kind == ScalarKind.Decimal => ScalarKind.Decimal,
        _ => ScalarKind.Double,
    };

    /// <summary>A C# enum has no fractions, so an enum of numbers that may have fractions stays open.</summary>
    private static bool IsClosed(BindingContext context, ScalarKind underlying, bool staysOpen) =>
        context.Settings.ClosedEnums && !staysOpen && underlying is ScalarKind.String or ScalarKind.Int64;

    /// <summary>
    /// The text of a value: a string itself, or a number as both JSON and C# write it; null if the value does not fit its type.
    /// </summary>
    private static string? WireText(JsonNode value, ScalarKind underlying) => underlying switch
    {
        ScalarKind.String => VendorExtension.TextOf(value),
        _ => NumberLiteral.Of(underlying, value.ToJsonString()),
    };

    /// <summary>Schemas with the same key list the same values with the same names, in any order.</summary>
    public static string ValuesKey(IOpenApiSchema schema)
    {
        List<string>? names = Texts(schema, "x-enum-varnames") ?? Texts(schema, "x-enumNames");
        return string.Join("\0", schema.Enum!
            .Select((value, i) => (value?.ToJsonString() ?? "null") + (i < names?.Count ? " " + names[i] : ""))
            .OrderBy(static value => value, StringComparer.Ordinal));
    }

    private static List<string>? Texts(IOpenApiSchema schema, string extension)
    {
        if (schema.Extensions is null || !schema.Extensions.TryGetValue(extension, out IOpenApiExtension? value)
            || value is not JsonNodeExtension { Node: JsonArray array })
        {
            return null;
        }

        return [.. array.Select(static node => VendorExtension.TextOf(node) ?? "")];
    }
}
