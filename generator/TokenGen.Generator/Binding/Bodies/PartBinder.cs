using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>Binds the parts of a <c>multipart</c> body, and the headers in its encoding, to parameters.</summary>
internal sealed class PartBinder(BindingContext context, SchemaBinder schemas, OperationSite site, NameScope scope)
{
    public List<ParameterModel> Bind(Located<IOpenApiSchema> schema, Located<IOpenApiMediaType> content, bool isBodyRequired)
    {
        (IReadOnlyList<DeclaredMember> members, ISet<string> required) = Members(schema);
        List<ParameterModel> parts = [];
        foreach (DeclaredMember member in members.Where(static member => !member.Schema.Element.ReadOnly))
        {
            IOpenApiSchema element = member.Schema.Element;
            OpenApiEncoding? encoding = null;
            content.Element.Encoding?.TryGetValue(member.WireName, out encoding);
            bool takesUntyped = context.HasUntypedFiles && !MediaTypes.IsJson(encoding?.ContentType);
            (FileKind file, bool isNullable) = FileSchema.Of(element, takesUntyped);
            BoundSchema bound = file switch
            {
                FileKind.One => new BoundSchema(FileUse.Instance, isNullable),
                FileKind.Many => new BoundSchema(new ArrayUse(FileUse.Instance, IsItemNullable: false), isNullable),
                _ => schemas.BindPart(
                    [$"{site.Id}.{member.WireName}"],
                    member.Schema,
                    NameHint.Parameter(site.Name, member.WireName, site.Root) with { Expected = site.Expect($"part {Token.Encode(member.WireName)}") }),
            };

            // A form cannot express null. A part that is null is left out.
            bool isRequired = required.Contains(member.WireName) && !bound.IsNullable;
            string camel = Identifier.Camel(member.WireName, "part");
            parts.Add(new ParameterModel
            {
                WireName = member.WireName,
                Name = BaselineName(member.WireName) is { } pinned ? scope.Take(pinned, camel + "Part") : scope.Take(camel, camel + "Part"),
                Place = ParameterPlace.Part,
                Type = bound.Type,
                IsRequired = isBodyRequired && isRequired,
                IsRequiredOnceSent = !isBodyRequired && isRequired,
                IsJsonPart = IsJsonPart(member, bound.Type, encoding),
                IsSecret = SecretSchema.IsSecret(element),
                Style = Model.ParameterStyle.Form,
                IsExploded = true,
                PartMediaType = encoding?.ContentType is { } type && !MediaTypes.IsRange(type) ? type : null,
                Limits = schemas.Limits.Of(member.Schema, bound.Type),
                Default = DefaultText.Of(element),
                IsDeprecated = element.Deprecated,
                Documentation = DocumentationText.Of(null, SchemaText.Of(element)) with
                {
                    Limits = LimitText.Of(element, bound.Type),
                    Allowed = AllowedValues.Of(element, bound.Type),
                },
            });
            if (encoding is not null)
            {
                BindEncoding(member.WireName, content.Part(encoding, "encoding", member.WireName), parts);
            }
        }

        return parts;
    }

    private string? BaselineName(string part) =>
        context.BaselineNames?.OfParameter(site.FactKey, ParameterPlace.Part, part) is { } name && name.IndexOf('.') < 0 && !scope.IsTaken(name)
            ? name
            : null;

    /// <summary>
    /// The members of the body. If it has alternatives, the members of all of them become parameters, and the caller sets those of one. A
    /// parameter is required if every alternative requires it.
    /// </summary>
    private static (IReadOnlyList<DeclaredMember> Members, ISet<string> Required) Members(Located<IOpenApiSchema> schema)
    {
        Located<IOpenApiSchema> body = schema.Target() ?? schema;
        List<Located<IOpenApiSchema>> choices = [.. SchemaVariant.Of(body).Select(static variant => variant.Whole)];
        if (choices.Count == 0)
        {
            choices.AddRange(body.Alternatives());
        }

        List<MemberSet> sets = [.. choices.DefaultIfEmpty(body).Select(static choice => MemberSet.Of(choice, static (_, _) => { }))];
        HashSet<string> required = new(sets[0].Required, StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        sets.ForEach(set => required.IntersectWith(set.Required));
        return ([.. sets.SelectMany(static set => set.Members).Where(member => names.Add(member.WireName))], required);
    }

    private void BindEncoding(string part, Located<OpenApiEncoding> located, List<ParameterModel> parts)
    {
        (OpenApiEncoding encoding, JsonPointer at) = located;
        if (encoding.Style is not null || encoding.Encoding is { Count: > 0 } || encoding.PrefixEncoding is { Count: > 0 } || encoding.ItemEncoding is not null)
        {
            context.Report(BindingDescriptors.EncodingLeftOut, at, part, site.Id);
        }

        foreach (KeyValuePair<string, IOpenApiHeader> header in encoding.Headers ?? new Dictionary<string, IOpenApiHeader>())
        {
            if (string.Equals(header.Key, "Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            JsonPointer place = header.Value is OpenApiHeaderReference { Reference.Id: { } id }
                ? JsonPointer.Root["components"]["headers"][id]
                : at["headers"][header.Key];
            NameHint hint = NameHint.Parameter(site.Name, header.Key, site.Root);
            BoundSchema bound = schemas.BindOptional(new(header.Value.Schema, place["schema"]), hint);
            bool isSecret = VendorExtension.Of(context, header.Value.Extensions, place, "secret").IsTrue("secret") || SecretSchema.IsSecret(header.Value.Schema);
            string camel = Identifier.Camel(header.Key, "header");
            parts.Add(new ParameterModel
            {
                WireName = header.Key,
                Name = scope.Take(camel, Identifier.Camel(part + " " + header.Key, "header")),
                Place = ParameterPlace.PartHeader,
                PartName = part,
                Type = bound.Type,
                IsRequired = false,
                IsSecret = isSecret,
                Style = Model.ParameterStyle.Simple,
                IsExploded = header.Value.Explode,
                Default = DefaultText.Of(header.Value.Schema),
                IsDeprecated = header.Value.Deprecated,
                Documentation = DocumentationText.Of(header.Value.Description ?? SchemaText.DescriptionOf(header.Value.Schema), null),
            });
        }
    }

    /// <summary>
    /// Whether a value is sent as one JSON text. For an object, its media type decides. For a list, the media type applies to each item
    /// (OpenAPI, Encoding Object), unless the document or the project says otherwise.
    /// </summary>
    private bool IsJsonPart(DeclaredMember member, TypeUse type, OpenApiEncoding? encoding)
    {
        VendorExtension extension = VendorExtension.Of(
            context, VendorExtension.OwnOf(member.Schema.Element), member.Schema.At, "name", "secret", "requiredIn", "part", "type", "id");
        if (extension.Has("part") && extension.Text("part") is var how and not "json")
        {
            context.Report(BindingDescriptors.InvalidExtensionValue, member.Schema.At["x-tokengen"]["part"], how ?? "", "part", "'json'");
        }

        return type is not (FileUse or ArrayUse { Item: FileUse })
            && (extension.Text("part") == "json" || (type is ArrayUse && context.Settings.SendsListsAsOnePart && MediaTypes.IsJson(encoding?.ContentType)));
    }
}
