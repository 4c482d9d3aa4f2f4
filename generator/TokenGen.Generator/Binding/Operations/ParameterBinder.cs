using System.Globalization;
using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>
/// Binds the parameters of one operation. Its own parameters override those of its path item (OpenAPI, Path Item Object).
/// </summary>
internal sealed class ParameterBinder(BindingContext context, SchemaBinder schemas, OperationSite site, NameScope scope)
{
    private readonly JsonPointer _ofPath = site.PathAt["parameters"];
    private readonly HashSet<string> _templateNames = new(UrlTemplateNames.Of(site.Key.Template), StringComparer.Ordinal);

    public EquatableArray<ParameterModel> Bind()
    {
        List<(Located<IOpenApiParameter> Parameter, string? Component)> declared = [.. Declared().Where(one => IsBound(one.Parameter))];
        string[] names = NamesOf(declared);
        List<ParameterModel> bound = [.. declared.Select((one, index) => BindParameter(one.Parameter, one.Component, names[index]))];
        AddForgotten(bound);
        return bound.Where(static parameter => parameter.IsRequired)
            .Concat(bound.Where(static parameter => !parameter.IsRequired))
            .ToEquatableArray();
    }

    private List<(Located<IOpenApiParameter> Parameter, string? Component)> Declared()
    {
        List<(Located<IOpenApiParameter> Parameter, string? Component)> declared = [];
        Dictionary<(string?, ParameterLocation?), int> places = [];
        Add(site.PathItem.Parameters, _ofPath);
        Add(site.Operation.Parameters, site.At["parameters"]);
        return declared;

        void Add(IList<IOpenApiParameter>? parameters, JsonPointer at)
        {
            for (int i = 0; i < (parameters?.Count ?? 0); i++)
            {
                // A reference resolves its target again for each property that is read.
                IOpenApiParameter parameter = parameters![i] is OpenApiParameterReference { Reference.Description: null, Target: { } target } ? target : parameters[i];
                string? component = (parameters[i] as OpenApiParameterReference)?.Reference.Id;
                if (parameter.Name is null || parameter.In is null)
                {
                    continue;
                }

                if (places.TryGetValue((parameter.Name, parameter.In), out int index))
                {
                    if (declared[index].Parameter.At.IsItemOf(at))
                    {
                        context.Report(DiagnosticInfo.Create(
                            BindingDescriptors.DuplicateParameter,
                            context.Locate(at[i]),
                            parameter.Name,
                            parameter.In.Value.ToString().ToLowerInvariant()) with
                        { Other = context.Locate(declared[index].Parameter.At) });
                    }

                    declared[index] = (new(parameter, at[i]), component);
                }
                else
                {
                    places.Add((parameter.Name, parameter.In), declared.Count);
                    declared.Add((new(parameter, at[i]), component));
                }
            }
        }
    }

    /// <summary>Whether a parameter becomes an argument. Reports a parameter that cannot be sent.</summary>
    private bool IsBound(Located<IOpenApiParameter> located)
    {
        (IOpenApiParameter parameter, JsonPointer at) = located;
        if (parameter.In == ParameterLocation.Path && !_templateNames.Contains(parameter.Name!))
        {
            context.Report(BindingDescriptors.UnknownPathParameter, at, parameter.Name!, site.Path);
            return false;
        }

        string? part = parameter.In switch
        {
            ParameterLocation.Header when !KeySyntax.IsToken(parameter.Name) => "header",
            ParameterLocation.Cookie when !KeySyntax.IsCookieName(parameter.Name) => "cookie",
            _ => null,
        };
        if (part is not null)
        {
            context.Report(BindingDescriptors.InvalidHeaderName, at["name"], parameter.Name!, "the parameter is left out", part);
            return false;
        }

        // Media types and credentials set Accept, Content-Type and Authorization (OpenAPI, Parameter Object, "in").
        bool isSettled = parameter.In == ParameterLocation.Header
            && parameter.Name!.ToLowerInvariant() is "accept" or "content-type" or "authorization";
        return !isSettled && Place(parameter.In) is { } place
            && !(place == ParameterPlace.Query && site.Key.FixedNames.Contains(parameter.Name!));
    }

    /// <summary>The names of the parameters: first the chosen names, then the simplest names, path parameters before others.</summary>
    private string[] NamesOf(List<(Located<IOpenApiParameter> Parameter, string? Component)> parameters)
    {
        string[] names = new string[parameters.Count];
        Dictionary<string, JsonPointer> first = new(StringComparer.Ordinal);
        List<int> others = [];
        for (int index = 0; index < parameters.Count; index++)
        {
            (IOpenApiParameter parameter, JsonPointer at) = parameters[index].Parameter;
            if (context.Names.Of(PartOf(parameter), parameter.Extensions) is not { } chosen)
            {
                others.Add(index);
                continue;
            }

            string plain = Identifier.Camel(parameter.Name!, "value");
            names[index] = context.TakeName(scope, PartOf(parameter), Identifier.Camel(chosen, ""), at, plain, plain + Place(parameter.In));
        }

        // Names of the baseline come before new names.
        foreach (int index in others.ToList())
        {
            (IOpenApiParameter parameter, JsonPointer at) = parameters[index].Parameter;
            if (Place(parameter.In) is { } place && context.BaselineNames?.OfParameter(site.FactKey, place, parameter.Name!) is { } pinned
                && pinned.IndexOf('.') < 0 && !scope.IsTaken(pinned))
            {
                names[index] = scope.Take(pinned);
                first[pinned] = at;
                others.Remove(index);
            }
        }

        List<string> texts = [.. others.Select(index => parameters[index].Parameter.Element.Name!)];
        IEnumerable<int> order = PlainFirst.Order(texts, static text => Identifier.Camel(text, "value"));
        foreach (int index in order.Select(place => others[place]).OrderBy(index => Rank(parameters[index].Parameter.Element)))
        {
            (IOpenApiParameter parameter, JsonPointer at) = parameters[index].Parameter;
            string plain = Identifier.Camel(parameter.Name!, "value");
            names[index] = scope.Take(plain, plain + Place(parameter.In));
            if (names[index] != plain)
            {
                context.ReportClash(
                    PartOf(parameter), plain, names[index], at, first.TryGetValue(plain, out JsonPointer? other) ? other : null);
            }
            else
            {
                first[plain] = at;
            }
        }

        return names;

        // If parameters in two places have the same name, the path parameter gets it, independent of the order in the document.
        static (int, ParameterPlace?) Rank(IOpenApiParameter parameter) =>
            (PlainFirst.Cleaning(parameter.Name!, Identifier.Camel(parameter.Name!, "value")), Place(parameter.In));
    }

    private string PartOf(IOpenApiParameter parameter) => $"{site.Id}.{parameter.Name}";

    private ParameterModel BindParameter(Located<IOpenApiParameter> used, string? component, string name)
    {
        IOpenApiParameter parameter = used.Element;
        string wireName = parameter.Name!;
        ParameterPlace place = Place(parameter.In)!.Value;
        Located<IOpenApiParameter> declared =
            component is null ? used : new(parameter, JsonPointer.Root["components"]["parameters"][component]);
        string? mediaType = parameter.Content is { Count: > 0 } contents ? contents.First().Key : null;
        bool isJson = mediaType is not null && MediaTypes.KindOf(mediaType, parameter.Content!.First().Value) == BodyKind.Json;
        Located<IOpenApiSchema?> located = mediaType is not null
            ? new(parameter.Content!.First().Value.Schema, declared.At["content"][mediaType]["schema"])
            : declared.Part(parameter.Schema, "schema");
        IOpenApiSchema? schema = located.Element;

        // A parameter in the components has one type for all operations. A parameter of a path item has a type for each operation.
        NameHint hint = (component is not null
            ? NameHint.OfComponentParameter(component)
            : NameHint.Parameter(site.Name, wireName, site.Root) with { IsRepeated = used.At.IsItemOf(_ofPath) }) with
        { Expected = site.Expect($"{place.ToString().ToLowerInvariant()} {Token.Encode(wireName)}") };

        // The parameter has the extension, so a problem with it is reported at the parameter.
        BoundSchema bound = schema is null
            ? schemas.BindOptional(located, hint)
            : schemas.Mapper.OfExtension(parameter.Extensions, declared.With(schema), hint)
                ?? schemas.BindPart([PartOf(parameter)], located.With(schema), hint);
        if (place == ParameterPlace.QueryString && !isJson && (MediaTypes.Essence(mediaType ?? "") != "application/x-www-form-urlencoded"
            || bound.Type is not (NamedUse { IsEnum: false } or MapUse)))
        {
            // A query string in any other form is text that the caller writes.
            bound = new BoundSchema(new ScalarUse(ScalarKind.String), IsNullable: false);
        }

        bool isText = mediaType is not null && !isJson && place != ParameterPlace.QueryString;
        if (isText && bound.Type is not (ScalarUse or NamedUse { IsEnum: true } or ConvertedUse or OwnUse { Form: not (JsonForm.Array or JsonForm.Object) }))
        {
            // For other media types, the generator does not know how to write lists and objects, so the caller writes the text.
            bound = new BoundSchema(new ScalarUse(ScalarKind.String), IsNullable: false);
        }

        VendorExtension extension = VendorExtension.Of(context, parameter.Extensions, used.At, "name", "secret", "type", "id");
        return new ParameterModel
        {
            WireName = wireName,
            Name = name,
            Place = place,
            Type = bound.Type,
            IsRequired = parameter.Required || place == ParameterPlace.Path,
            IsSecret = extension.IsTrue("secret") || SecretSchema.IsSecret(schema),
            Style = StyleOf(parameter, place, isText),
            IsExploded = parameter.Explode && parameter.Extensions?.ContainsKey(SwaggerMarks.Joined) != true,
            AllowsReserved = parameter.AllowReserved,
            IsJson = isJson,
            Limits = schema is null ? null : schemas.Limits.Of(located.With(schema), bound.Type),
            Default = DefaultText.Of(schema),
            IsDeprecated = parameter.Deprecated,
            Documentation = DocumentationText.Of(parameter.Description ?? SchemaText.DescriptionOf(schema), null) with { Limits = LimitText.Of(schema, bound.Type), Allowed = AllowedValues.Of(schema, bound.Type) },
        };
    }

    /// <summary>A parameter with text as its content has no style: in a cookie it is sent as is (OpenAPI 3.2, appendix D).</summary>
    private static Model.ParameterStyle StyleOf(IOpenApiParameter parameter, ParameterPlace place, bool isText) => (isText, place) switch
    {
        (true, ParameterPlace.Cookie) => Model.ParameterStyle.Cookie,
        (true, ParameterPlace.Query) => Model.ParameterStyle.Form,
        (true, _) => Model.ParameterStyle.Simple,
        _ => ParameterStyles.Of(
            parameter.Style,
            place is ParameterPlace.Query or ParameterPlace.Cookie ? Model.ParameterStyle.Form : Model.ParameterStyle.Simple),
    };

    /// <summary>
    /// Adds a required string for each name in the template that no parameter declares. Otherwise the URL would have a gap.
    /// </summary>
    private void AddForgotten(List<ParameterModel> bound)
    {
        SourceSpan? place = null;
        HashSet<string> known = new(bound.Where(static parameter => parameter.Place == ParameterPlace.Path)
            .Select(static parameter => parameter.WireName), StringComparer.Ordinal);
        foreach (string name in UrlTemplateNames.Of(site.Key.Template))
        {
            if (!known.Add(name))
            {
                continue;
            }

            if (context.Wants(BindingDescriptors.MissingPathParameter))
            {
                context.Report(DiagnosticInfo.Create(
                    BindingDescriptors.MissingPathParameter,
                    place ??= context.Locate(site.PathAt),
                    [.. new[] { site.Path, name, site.Id }.Select(DocumentText.ForMessage)]) with
                { Facts = [new FixFact(FactKeys.Name, name), .. ListOfPath(place)] });
            }

            bound.Add(new ParameterModel
            {
                WireName = name,
                Name = scope.Take(Identifier.Camel(name, "value")),
                Place = ParameterPlace.Path,
                Type = new ScalarUse(ScalarKind.String),
                IsRequired = true,
                Style = Model.ParameterStyle.Simple,
                Documentation = Documentation.None,
            });
        }
    }

    /// <summary>The start of the path's list of parameters, if that list is in the same file.</summary>
    private IEnumerable<FixFact> ListOfPath(SourceSpan path)
    {
        if (site.PathItem.Parameters is { Count: > 0 } && context.Locate(site.PathAt["parameters"]) is var list
            && list.FilePath == path.FilePath)
        {
            yield return new FixFact(FactKeys.List, list.Start.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static ParameterPlace? Place(ParameterLocation? location) => location switch
    {
        ParameterLocation.Path => ParameterPlace.Path,
        ParameterLocation.Query => ParameterPlace.Query,
        ParameterLocation.Header => ParameterPlace.Header,
        ParameterLocation.Cookie => ParameterPlace.Cookie,
        ParameterLocation.QueryString => ParameterPlace.QueryString,
        _ => null,
    };
}
