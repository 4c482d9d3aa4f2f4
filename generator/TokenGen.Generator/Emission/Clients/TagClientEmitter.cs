using TokenGen.Generator.Emission.Operations;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>
/// Writes the class that implements a tag's interfaces. Each operation has three small members: the two forms, which send, and the request
/// that they share.
/// </summary>
internal static class TagClientEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, TagModel tag, string clientName)
    {
        if (!tag.IsClient)
        {
            writer.Line($"/// <summary>Implements <see cref=\"{tag.InterfaceName}\"/>.</summary>");
        }

        using (writer.Braces(tag.IsClient
            ? $"{types.Access} sealed partial class {tag.ClassName} : {tag.ResponseInterfaceName}"
            : $"internal sealed class {tag.ClassName} : {tag.InterfaceName}, {tag.ResponseInterfaceName}"))
        {
            if (!tag.IsClient)
            {
                writer.Line($"private readonly {types["ApiConnection"]} _api;");
                writer.Line();
                writer.Line($"internal {tag.ClassName}({types["ApiConnection"]} api) => _api = api;");
                writer.Line();
            }

            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {tag.ResponseInterfaceName} WithResponse => this;");
            ResponseFields responses = new(types, clientName, tag);
            foreach (OperationModel operation in tag.Operations)
            {
                writer.Line();
                EmitForms(writer, types, tag, operation, responses);
                if (operation.Pages is { } pages)
                {
                    writer.Line();
                    PagesEmitter.Implement(writer, types, tag, operation, pages, responses.Of(operation));
                }

                if (operation.Polling is { } polling)
                {
                    writer.Line();
                    PollingEmitter.Implement(writer, types, tag, operation, polling, responses);
                }

                if (operation.Plain is null)
                {
                    writer.Line();
                    EmitRequest(writer, types, tag, operation);
                }
            }

            foreach (OperationModel operation in tag.Operations.Where(static operation => operation.Plain is null))
            {
                writer.Line();
                EmitMetadata(writer, types, operation, MetadataField(operation));
                if (operation.Polling is { Place: PollingPlace.Header } polling)
                {
                    writer.Line();
                    EmitMetadata(
                        writer, types, polling.Status with { HttpMethod = "GET" }, PollingEmitter.MetadataField(operation, responses));
                }
            }

            responses.Emit(writer);
        }
    }

    /// <summary>The name of the static field with an operation's metadata.</summary>
    public static string MetadataField(OperationModel operation) => "s_" + Identifier.Camel(operation.Name, operation.Name);

    /// <summary>
    /// The private method that builds an operation's request; operations that differ only in the form of the response share it.
    /// </summary>
    public static string RequestMethod(TagModel tag, OperationModel operation) =>
        ReservedNames.RequestOf(operation.Plain ?? operation.Name, tag.ClassName, isOfClient: tag.IsClient);

    private static void EmitForms(SourceWriter writer, TypeNames types, TagModel tag, OperationModel operation, ResponseFields responses)
    {
        string call = $"{RequestMethod(tag, operation)}({OperationSignature.Arguments(operation)})";
        string response = responses.Of(operation);
        string send = operation.Responses.Success?.Type switch
        {
            EnvelopeUse { IsPayloadNullable: true } => "SendForPayloadOrNullAsync",
            EnvelopeUse => "SendForPayloadAsync",
            _ => "SendAsync",
        };

        writer.Line("/// <inheritdoc/>");
        Deprecation.Emit(writer, types, operation.Deprecation);
        OperationSignature.Write(
            writer, types, $"public {OperationSignature.PayloadType(types, operation)} {operation.Name}Async", operation, withDefaults: true, " =>");
        using (writer.Indented())
        {
            writer.Line(operation.Responses.Success?.Type is ItemsUse { Form: var form }
                ? $"{types["ApiItems"]}.{(form == ItemsForm.EventData ? "DataOf" : "Of")}(() => {call}, {response}, cancellationToken);"
                : operation.Responses is { IsBodyOptional: true, Success.Type: EnvelopeUse }
                ? $"{call}.{send}({response}!, cancellationToken){(OperationSignature.IsPayloadOptional(operation) ? "!" : "")};"
                : $"{call}.{send}({response}, cancellationToken);");
        }

        writer.Line();
        Deprecation.Emit(writer, types, operation.Deprecation);
        OperationSignature.Write(
            writer,
            types,
            $"{OperationSignature.ResponseType(types, operation)} {tag.ResponseInterfaceName}.{operation.Name}Async",
            operation,
            withDefaults: false,
            " =>");
        using (writer.Indented())
        {
            writer.Line($"{call}.SendForResponseAsync({response}, cancellationToken);");
        }
    }

    private static void EmitRequest(SourceWriter writer, TypeNames types, TagModel tag, OperationModel operation)
    {
        string head = $"private {types["ApiRequest"]} {RequestMethod(tag, operation)}";
        string create = $"_api.CreateRequest({MetadataField(operation)});";
        List<string> statements = [.. RequestStatements.Of(types, operation)];
        if (statements.Count == 0)
        {
            OperationSignature.WriteRequest(writer, types, head, operation, " =>");
            using (writer.Indented())
            {
                writer.Line(create);
            }

            return;
        }

        OperationSignature.WriteRequest(writer, types, head, operation, "");
        using (writer.Braces(""))
        {
            writer.Line("var request = " + create);
            foreach (string statement in statements)
            {
                writer.Line(statement);
            }

            writer.Line("return request;");
        }
    }

    private static void EmitMetadata(SourceWriter writer, TypeNames types, OperationModel operation, string field)
    {
        List<string> initializers = [];
        if (!operation.SecretMembers.IsEmpty)
        {
            initializers.Add($"SecretMembers = {Strings(operation.SecretMembers)}");
        }

        if (operation.HasSecretRequest)
        {
            initializers.Add("HasSecretRequest = true");
        }

        if (operation.HasSecretResponse)
        {
            initializers.Add("HasSecretResponse = true");
        }

        if (operation.Server is { } server)
        {
            initializers.Add($"Server = {CSharpLiteral.String(server)}");
        }

        if (operation.Credentials is { } credentials)
        {
            initializers.Add($"Credentials = {Alternatives(types, credentials)}");
        }

        if (CheckStatements.Limits(types, operation) is { } limits)
        {
            initializers.Add($"Limits = {limits}");
        }

        string end = initializers.Count == 0 ? ";" : "";
        writer.Line($"private static readonly {types["ApiOperation"]} {field} =");
        using (writer.Indented())
        {
            writer.Line(
                $"new({CSharpLiteral.String(operation.Id)}, {HttpMethod(types, operation.HttpMethod)}, {CSharpLiteral.String(operation.UrlTemplate)}){end}");
            if (initializers.Count > 0)
            {
                using (writer.Braces("", "};"))
                {
                    foreach (string initializer in initializers)
                    {
                        writer.Line(initializer + ",");
                    }
                }
            }
        }
    }

    private static string HttpMethod(TypeNames types, string method) => method switch
    {
        "GET" or "PUT" or "POST" or "DELETE" or "OPTIONS" or "HEAD" or "TRACE" =>
            $"{types["HttpMethod"]}.{method[0]}{method.Substring(1).ToLowerInvariant()}",
        _ => $"new {types["HttpMethod"]}({CSharpLiteral.String(method)})",
    };

    /// <summary>The alternative sets of schemes. A set with one scheme is written as its name.</summary>
    private static string Alternatives(TypeNames types, EquatableArray<EquatableArray<string>> alternatives) => alternatives.IsEmpty
        ? Strings([])
        : $"new[] {{ {string.Join(", ", alternatives.Select(set => set.Count == 1
            ? CSharpLiteral.String(set[0])
            : $"{types["ApiOperation"]}.All({string.Join(", ", set.Select(CSharpLiteral.String))})"))} }}";

    private static string Strings(EquatableArray<string> values) => values.IsEmpty
        ? "global::System.Array.Empty<string>()"
        : $"new[] {{ {string.Join(", ", values.Select(CSharpLiteral.String))} }}";
}
