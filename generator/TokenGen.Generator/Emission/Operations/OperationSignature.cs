using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>The signature of an operation in its two forms, and the documentation of both.</summary>
internal static class OperationSignature
{
    /// <summary>The return type of the payload form, unwrapped from its envelope.</summary>
    public static string PayloadType(TypeNames types, OperationModel operation) => operation.Responses.Success?.Type switch
    {
        null => types["Task"],
        ItemsUse items => $"{types["IAsyncEnumerable"]}<{types.ItemOf(items)}>",
        EnvelopeUse envelope =>
            $"{types["Task"]}<{types.Of(envelope.Payload, envelope.IsPayloadNullable || IsPayloadOptional(operation))}>",
        { } type => $"{types["Task"]}<{types.Of(type, operation.Responses.IsBodyOptional)}>",
    };

    /// <summary>
    /// Whether the payload may be null because there may be no body. A value type is then its default, because the runtime's result cannot
    /// hold null for it.
    /// </summary>
    public static bool IsPayloadOptional(OperationModel operation) =>
        operation.Responses is { IsBodyOptional: true, Success.Type: EnvelopeUse { Payload.IsValueType: false } };

    /// <summary>The return type of the response form: status, headers and body, without an exception for an error status.</summary>
    public static string ResponseType(TypeNames types, OperationModel operation) =>
        $"{types["Task"]}<{types["ApiResponse"]}<{BodyType(types, operation)}>>";

    /// <summary>The type of the whole body.</summary>
    public static string BodyType(TypeNames types, OperationModel operation) =>
        operation.Responses.Success is { } success ? types.Of(success.Type, operation.Responses.IsBodyOptional) : types["NoContent"];

    /// <summary>Writes the method of an interface, whose parameters say which values they allow.</summary>
    public static void Declare(SourceWriter writer, TypeNames types, string head, OperationModel operation) =>
        WriteList(writer, head, [.. Parameters(types, operation, withDefaults: true, withAllowed: true), $"{types["CancellationToken"]} cancellationToken = default"], ";");

    /// <summary>Writes the head of a method: name, parameters and the given end.</summary>
    public static void Write(SourceWriter writer, TypeNames types, string head, OperationModel operation, bool withDefaults, string end) =>
        Write(writer, types, head, operation, withDefaults, end, []);

    /// <summary>Writes the head of a method that has more parameters than the operation.</summary>
    public static void Write(
        SourceWriter writer, TypeNames types, string head, OperationModel operation, bool withDefaults, string end, IEnumerable<string> others)
    {
        List<string> parameters = [.. Parameters(types, operation, withDefaults), .. others];
        string token = $"{types["CancellationToken"]} cancellationToken";
        parameters.Add(withDefaults ? token + " = default" : token);
        WriteList(writer, head, parameters, end);
    }

    /// <summary>Writes the head of the private method that builds the request.</summary>
    public static void WriteRequest(SourceWriter writer, TypeNames types, string head, OperationModel operation, string end) =>
        WriteList(writer, head, [.. Parameters(types, operation, withDefaults: false)], end);

    /// <summary>The arguments that pass the parameters on unchanged.</summary>
    public static string Arguments(OperationModel operation) => Arguments(operation, static name => Keyword.Escape(name));

    /// <summary>The arguments of a call, with each parameter name mapped to an expression.</summary>
    public static string Arguments(OperationModel operation, Func<string, string> argument) =>
        string.Join(", ", Ordered(operation).Select(parameter => argument(parameter.Name)));

    /// <summary>Writes the documentation of the payload form.</summary>
    public static void Document(SourceWriter writer, TypeNames types, OperationModel operation)
    {
        string call = $"{operation.HttpMethod} {operation.UrlTemplate}";
        string[] remarks = operation.Documentation.Summary.IsEmpty ? [] : [$"<para><c>{DocumentationWriter.Escape(call)}</c></para>"];
        if (operation is { Plain: { } plain, Responses.Success.Kind: BodyKind.ArrayItems or BodyKind.EnvelopeItems })
        {
            remarks = [.. remarks, $"<para>Like <c>{plain}Async</c>, but returns each item as soon as it arrives, without holding the complete response in memory.</para>"];
        }
        else if (operation is { Plain: not null, Responses.Success: { } form })
        {
            remarks = [.. remarks, $"<para>Requests the response as <c>{DocumentationWriter.Escape(form.MediaType)}</c>.</para>"];
        }

        DocumentationWriter.SummaryAndRemarks(writer, operation.Documentation, $"`{call}`", remarks);
        DocumentParameters(writer, operation);
        writer.Line("/// <param name=\"cancellationToken\">Cancels the call. The server may already have processed the request.</param>");
        DocumentationWriter.Element(writer, "<returns>", "</returns>", Returns(operation));
        ErrorDocumentation.Write(writer, types, operation.Responses.DeclaredErrors);
    }

    /// <summary>Documents the parameters with the texts of the document.</summary>
    public static void DocumentParameters(SourceWriter writer, OperationModel operation)
    {
        foreach (SignatureParameter parameter in Ordered(operation))
        {
            DocumentationWriter.Element(writer, $"<param name=\"{parameter.Name}\">", "</param>", parameter.Summary, parameter.Notes);
        }
    }

    /// <summary>Documents the response form: like the payload form, except for the result.</summary>
    public static void DocumentResponseForm(SourceWriter writer, TypeNames types, TagModel tag, OperationModel operation)
    {
        writer.Line($"/// <inheritdoc cref=\"{tag.InterfaceName}.{operation.Name}Async\" path=\"/summary|/remarks|/param\"/>");
        writer.Line("/// <returns>The complete response. Error statuses are reported in it instead of thrown.</returns>");
        writer.Line(
            $"/// <exception cref=\"{types["ApiException"]}\">The server could not be reached, or did not respond in time.</exception>");
    }

    private static EquatableArray<DocumentationBlock> Returns(OperationModel operation)
    {
        if (operation.Responses.Success is not { } success)
        {
            return [new DocumentationBlock(false, "A task that completes when the response has arrived.")];
        }

        if (success.Kind == BodyKind.Location)
        {
            return [new DocumentationBlock(false, "The address that the server redirects to.")];
        }

        if (success.Type is ItemsUse { Form: var items })
        {
            string what = items == ItemsForm.Json ? "The items" : "The events";
            return [new DocumentationBlock(false, what + ", in the order in which they arrive. The request is sent when enumeration starts and ends when enumeration stops.")];
        }

        if (!operation.Responses.Documentation.Summary.IsEmpty)
        {
            return operation.Responses.Documentation.Summary;
        }

        return [new DocumentationBlock(false, success.Type is EnvelopeUse ? "The payload of the response." : "The response body.")];
    }

    private static IEnumerable<string> Parameters(TypeNames types, OperationModel operation, bool withDefaults, bool withAllowed = false) =>
        Ordered(operation).Select(parameter =>
        {
            string type = types.Of(parameter.Type, !parameter.IsRequired);
            string allowed = withAllowed && parameter.Allowed is { } values ? CallAttributes.Allowed(types, values) + " " : "";
            string declaration = $"{allowed}{type} {Keyword.Escape(parameter.Name)}";
            return withDefaults && parameter.DefaultValue is { } value ? $"{declaration} = {value}" : declaration;
        });

    /// <summary>The description of a parameter from the document, or a fallback that names it.</summary>
    public static EquatableArray<DocumentationBlock> Summary(ParameterModel parameter) =>
        parameter.Documentation.SummaryOr($"{Carrier(parameter.Place)} `{parameter.WireName}`.");

    /// <summary>Further notes on a parameter, as XML.</summary>
    public static IEnumerable<string> Notes(ParameterModel parameter)
    {
        if (parameter is { Default: { } value, IsSecret: false })
        {
            yield return $"Default: <c>{DocumentationWriter.Escape(value)}</c>.";
        }

        if (parameter.IsDeprecated)
        {
            yield return "Deprecated.";
        }
    }

    /// <summary>Required parameters, a required body, an optional body, optional parameters.</summary>
    private static IEnumerable<SignatureParameter> Ordered(OperationModel operation)
    {
        IEnumerable<SignatureParameter> parameters = operation.Parameters
            .Where(static parameter => parameter.Option is null)
            .Select(static parameter => new SignatureParameter(
                parameter.Name, parameter.Type, parameter.IsRequired, parameter.IsRequired ? null : "null", Summary(parameter), [.. Notes(parameter)])
            {
                Allowed = parameter.Documentation.Allowed,
            });
        return parameters.Where(static parameter => parameter.IsRequired)
            .Concat(Body(operation.Body))
            .Concat(parameters.Where(static parameter => !parameter.IsRequired))
            .Concat(Options(operation.Options));
    }

    private static IEnumerable<SignatureParameter> Options(OptionsModel? options)
    {
        if (options is not null)
        {
            yield return new SignatureParameter(
                options.ParameterName, new NamedUse(options.TypeName, IsEnum: false), IsRequired: false, "null", Words(
                    "The optional parameters of the call."), []);
        }
    }

    private static IEnumerable<SignatureParameter> Body(BodyModel? body)
    {
        if (body is not { Type: { } type })
        {
            yield break;
        }

        EquatableArray<DocumentationBlock> summary =
            body.Documentation.Summary.IsEmpty ? Words($"The request body, sent as `{body.MediaType}`.") : body.Documentation.Summary;
        yield return new SignatureParameter(
            body.Name, type, body.IsRequired && !body.IsNullable, body.IsRequired ? null : "null", summary, []);
        if (body.MediaTypeName is { } name)
        {
            string[] notes = [$"Accepted: {string.Join(", ", body.MediaTypes.Select(static mediaType => $"<c>{DocumentationWriter.Escape(mediaType)}</c>"))}."];
            yield return new SignatureParameter(
                name,
                new ScalarUse(ScalarKind.String),
                IsRequired: true,
                CSharpLiteral.String(body.MediaType),
                Words("The media type of the request body."),
                notes);
        }
    }

    private static EquatableArray<DocumentationBlock> Words(string text) => [new DocumentationBlock(false, text)];

    private static void WriteList(SourceWriter writer, string head, List<string> parameters, string end)
    {
        string line = $"{head}({string.Join(", ", parameters)}){end}";
        if (line.Length <= SourceWriter.MaximumWidth || parameters.Count == 0)
        {
            writer.Line(line);
            return;
        }

        writer.Line(head + "(");
        using (writer.Indented())
        {
            for (int i = 0; i < parameters.Count; i++)
            {
                writer.Line(parameters[i] + (i + 1 < parameters.Count ? "," : ")" + end));
            }
        }
    }

    private static string Carrier(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "The path parameter",
        ParameterPlace.Query => "The query parameter",
        ParameterPlace.Header => "The header",
        ParameterPlace.Part => "The part",
        ParameterPlace.PartHeader => "The part header",
        ParameterPlace.QueryString => "The complete query string,",
        _ => "The cookie",
    };

    private sealed record SignatureParameter(
        string Name, TypeUse Type, bool IsRequired, string? DefaultValue, EquatableArray<DocumentationBlock> Summary, string[] Notes)
    {
        public string? Allowed { get; init; }
    }
}
