using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>The statements that put an operation's arguments into its request, in the order of the URL.</summary>
internal static class RequestStatements
{
    public static IEnumerable<string> Of(TypeNames types, OperationModel operation)
    {
        foreach (ParameterModel parameter in PathOrder(operation))
        {
            string method = parameter.IsSecret ? "SecretPath" : "Path";
            yield return $"request.{method}({CSharpLiteral.String(parameter.WireName)}, {Value(parameter)});";
        }

        foreach (ParameterModel parameter in operation.Parameters.Where(static parameter => parameter.Place != ParameterPlace.Path))
        {
            string arguments = $"{CSharpLiteral.String(parameter.WireName)}, {Value(parameter)}";
            yield return parameter.Place switch
            {
                ParameterPlace.Header => $"request.Header({arguments});",
                ParameterPlace.Cookie => $"request.Cookie({arguments});",
                _ when parameter.Type is ArrayUse && !parameter.IsExploded => $"request.Query({arguments}, explode: false);",
                _ => $"request.Query({arguments});",
            };
        }

        if (operation.Body is { } body)
        {
            string name = Keyword.Escape(body.Name);
            string mediaType = CSharpLiteral.String(body.MediaType);
            string mediaTypeArgument = body.MediaType == "application/json" ? "" : $", {mediaType}";
            yield return body.Kind switch
            {
                BodyKind.Json => $"request.JsonBody({name}, {new JsonExpressions(types).Codec(body.Type)}{mediaTypeArgument});",
                BodyKind.Text => $"request.TextBody({name}, {mediaType});",
                _ => $"request.StreamBody({name}, {mediaType});",
            };
        }
    }

    /// <summary>Open enums travel as their wire value, arrays of them as arrays of wire values.</summary>
    private static string Value(ParameterModel parameter)
    {
        string name = Keyword.Escape(parameter.Name);
        return parameter.Type switch
        {
            NamedUse { IsEnum: true } => parameter.IsRequired ? $"{name}.Value" : $"{name}?.Value",
            _ => name,
        };
    }

    /// <summary>Path parameters as often and in the order in which the template names them.</summary>
    private static IEnumerable<ParameterModel> PathOrder(OperationModel operation)
    {
        foreach (string name in UrlTemplateNames.Of(operation.UrlTemplate))
        {
            foreach (ParameterModel parameter in operation.Parameters)
            {
                if (parameter.Place == ParameterPlace.Path && parameter.WireName == name)
                {
                    yield return parameter;
                }
            }
        }
    }
}
