using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>Writes the statements that put an operation's arguments into its request, in the order of the URL.</summary>
internal static class RequestStatements
{
    public static IEnumerable<string> Of(TypeNames types, OperationModel operation)
    {
        JsonExpressions json = new(types);
        foreach (string check in CheckStatements.Of(operation, parameter => Argument(parameter, operation.Options)))
        {
            yield return check;
        }

        IEnumerable<ParameterModel> others = operation.Parameters
            .Where(static parameter => parameter.Place is not (ParameterPlace.Path or ParameterPlace.PartHeader));
        if (operation.Body is { Kind: BodyKind.Multipart, MediaType: not "multipart/form-data" } multipart)
        {
            yield return $"request.Multipart({CSharpLiteral.String(multipart.MediaType)});";
        }

        ILookup<string?, ParameterModel> headers = operation.Parameters
            .Where(static parameter => parameter.Place == ParameterPlace.PartHeader)
            .ToLookup(static header => header.PartName);
        foreach (ParameterModel parameter in PathOrder(operation).Concat(others))
        {
            yield return Statement(types, json, parameter, Argument(parameter, operation.Options));
            foreach (ParameterModel header in parameter.Place == ParameterPlace.Part ? headers[parameter.WireName] : [])
            {
                yield return Statement(types, json, header, Argument(header, operation.Options));
            }
        }

        foreach (string statement in PartChecks(operation))
        {
            yield return statement;
        }

        if (operation.Body is { Type: { } type } body)
        {
            yield return BodyStatement(types, json, body, type);
        }
    }

    /// <summary>
    /// Checks that concern all parts: a part that is required once any part is sent, and a required body that is sent although it is empty.
    /// </summary>
    private static IEnumerable<string> PartChecks(OperationModel operation)
    {
        List<ParameterModel> parts = [.. operation.Parameters.Where(static parameter => parameter.Place == ParameterPlace.Part)];
        foreach (ParameterModel part in parts.Where(static part => part.IsRequiredOnceSent))
        {
            yield return $"request.RequirePart({CSharpLiteral.String(part.WireName)}, {Argument(part, operation.Options)} is not null);";
        }

        bool isNeverEmpty = parts.Any(
            static part => part is { IsRequired: true, Type: not ArrayUse } or { IsRequired: true, IsJsonPart: true });
        if (operation.Body is { Kind: BodyKind.Multipart, IsRequired: true } && !isNeverEmpty)
        {
            yield return "request.EmptyMultipart();";
        }
    }

    private static string Statement(TypeNames types, JsonExpressions json, ParameterModel parameter, string argument)
    {
        // Secret parameters need no statement: the runtime knows their names from the operation.
        string name = CSharpLiteral.String(parameter.WireName);
        if (parameter.Place == ParameterPlace.Part)
        {
            string mediaType = parameter.PartMediaType is { } type ? ", " + CSharpLiteral.String(type) : "";
            return parameter.Type switch
            {
                _ when parameter.IsJsonPart => $"request.JsonPart({name}, {argument}, {json.Codec(parameter.Type)}{mediaType});",
                FileUse => $"request.Part({name}, {argument}{mediaType});",
                ArrayUse { Item: FileUse } => $"request.Parts({name}, {argument}{mediaType});",
                ScalarUse { Kind: ScalarKind.String } when mediaType.Length == 0 => $"request.Part({name}, {argument});",
                _ => $"request.Part({name}, {argument}, {json.Codec(parameter.Type)}{mediaType});",
            };
        }

        if (parameter.Place == ParameterPlace.PartHeader)
        {
            return parameter.Type is ScalarUse { Kind: ScalarKind.String }
                ? $"request.PartHeader({name}, {argument});"
                : $"request.PartHeader({name}, {argument}, {json.Codec(parameter.Type)}, explode: {(parameter.IsExploded ? "true" : "false")});";
        }

        if (parameter.Place == ParameterPlace.QueryString)
        {
            string how = parameter.IsJson ? "Json" : parameter.Type is ScalarUse ? "" : "Form";
            string codec = how.Length == 0 ? "" : ", " + json.Codec(parameter.Type);
            return $"request.QueryString{how}({name}, {argument}{codec});";
        }

        string method = $"request.{RuntimeMembers.ParameterMethod(parameter.Place, parameter.IsJson)}";
        if (parameter.IsJson)
        {
            return $"{method}({name}, {argument}, {json.Codec(parameter.Type)});";
        }

        if (parameter is { Place: ParameterPlace.Cookie, Style: ParameterStyle.Cookie }
            && parameter.Type is ScalarUse { Kind: ScalarKind.String } or NamedUse { IsOpenText: true })
        {
            return $"request.RawCookie({name}, {Value(parameter, argument)});";
        }

        if (IsPlain(parameter.Type) && parameter is { AllowsReserved: false, Style: ParameterStyle.Simple or ParameterStyle.Form })
        {
            return $"{method}({name}, {Value(parameter, argument)});";
        }

        if (parameter is { Place: ParameterPlace.Query, Style: ParameterStyle.Form, AllowsReserved: false, Type: ArrayUse { Item: ScalarUse { Kind: ScalarKind.String }, IsItemNullable: false } })
        {
            return $"{method}({name}, {argument}{(parameter.IsExploded ? "" : ", explode: false")});";
        }

        string style = $"{types["ParameterStyle"]}.{RuntimeMembers.Style(parameter.Style)}, ";
        string reserved = parameter is { Place: ParameterPlace.Query or ParameterPlace.Path, AllowsReserved: true }
            ? ", allowReserved: true"
            : "";
        string arguments = $"{name}, {argument}, {json.Codec(parameter.Type)}, "
            + (parameter.Place is ParameterPlace.Path or ParameterPlace.Query ? style : "")
            + $"explode: {(parameter.IsExploded ? "true" : "false")}{reserved}"
            + (parameter is { Place: ParameterPlace.Cookie, Style: ParameterStyle.Cookie } ? ", encode: false" : "");
        return $"{method}({arguments});";
    }

    private static string BodyStatement(TypeNames types, JsonExpressions json, BodyModel body, TypeUse type)
    {
        string name = Keyword.Escape(body.Name);
        string mediaType = CSharpLiteral.String(body.MediaType);
        string chosen = body.MediaTypeName is { } choice ? Keyword.Escape(choice) : mediaType;
        string method = $"request.{RuntimeMembers.BodyMethod(body.Kind)}";
        string mediaTypeArgument = body.MediaType == "application/json" ? "" : $", {mediaType}";
        return body.Kind switch
        {
            BodyKind.Json when body is { IsRequired: true, IsNullable: true } =>
                $"request.JsonBodyOrNull({name}, {json.NullableCodec(type, isNullable: true)}{mediaTypeArgument});",

            // To C#, a nullable value type is a different type, so it needs another codec.
            BodyKind.Json => $"{method}({name}, {json.NullableCodec(type, !body.IsRequired && type.IsValueType)}{mediaTypeArgument});",
            BodyKind.Form => $"{method}({name}, {json.Codec(type)}{string.Concat(body.Fields.Select(field => FormField(types, field)))});",
            BodyKind.Text when type is not ScalarUse { Kind: ScalarKind.String } => $"{method}({name}, {json.Codec(type)}, {chosen});",
            BodyKind.Text => $"{method}({name}, {chosen});",
            BodyKind.JsonLines or BodyKind.JsonSequence => $"{method}({name}, {json.Codec(((SentItemsUse)type).Item)}, {mediaType});",
            _ => $"{method}({name}, {chosen});",
        };
    }

    private static string FormField(TypeNames types, FormFieldModel field)
    {
        string contentType = field.ContentType is { } type ? CSharpLiteral.String(type) : "null";
        return $",\n    new {types["FormField"]}({CSharpLiteral.String(field.WireName)}, {types["ParameterStyle"]}.{RuntimeMembers.Style(field.Style)}, "
            + $"explode: {(field.IsExploded ? "true" : "false")}, allowReserved: {(field.AllowsReserved ? "true" : "false")}, contentType: {contentType})";
    }

    /// <summary>Whether the runtime writes a single value of the type without a codec.</summary>
    private static bool IsPlain(TypeUse type) => type switch
    {
        NamedUse { IsEnum: true } named => !named.IsClosed && IsPlain(new ScalarUse(named.Underlying)),
        ScalarUse scalar => scalar.Kind is not (ScalarKind.UInt64 or ScalarKind.Single or ScalarKind.BigInteger or ScalarKind.Date or ScalarKind.Bytes
            or ScalarKind.Base64Url),
        _ => false,
    };

    /// <summary>Open enums are sent as their wire value, arrays of them as arrays of wire values.</summary>
    private static string Value(ParameterModel parameter, string argument) => parameter.Type switch
    {
        NamedUse { IsEnum: true, IsClosed: false } => parameter.IsRequired ? $"{argument}.Value" : $"{argument}?.Value",
        _ => argument,
    };

    /// <summary>The expression for a parameter: the parameter itself, or the property of the operation's options.</summary>
    private static string Argument(ParameterModel parameter, OptionsModel? options) => parameter.Option is { } option
        ? $"{Keyword.Escape(options!.ParameterName)}?.{Keyword.Escape(option)}"
        : Keyword.Escape(parameter.Name);

    /// <summary>The path parameters in the order of the template, each as often as the template names it.</summary>
    private static IEnumerable<ParameterModel> PathOrder(OperationModel operation)
    {
        ILookup<string, ParameterModel> parameters = operation.Parameters
            .Where(static parameter => parameter.Place == ParameterPlace.Path)
            .ToLookup(static parameter => parameter.WireName);
        return UrlTemplateNames.Of(operation.UrlTemplate).SelectMany(name => parameters[name]);
    }
}
