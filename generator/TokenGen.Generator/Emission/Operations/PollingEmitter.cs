using TokenGen.Generator.Emission.Clients;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>Writes the method that waits until the work that an operation started is done.</summary>
internal static class PollingEmitter
{
    /// <summary>Writes the declaration in the interface.</summary>
    public static void Declare(SourceWriter writer, TypeNames types, OperationModel operation, PollingModel polling)
    {
        writer.Line(polling.Place == PollingPlace.Itself
            ? $"/// <summary>Calls <see cref=\"{operation.Name}Async\"/> repeatedly until the work is done.</summary>"
            : $"/// <summary>Calls <see cref=\"{operation.Name}Async\"/> and waits until the started work is done.</summary>");
        OperationSignature.DocumentParameters(writer, operation);
        if (polling.Status.Responses.Success is not null)
        {
            writer.Line($"/// <param name=\"{Progress(operation)}\">Receives each state as it is read.</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Stops waiting. The work on the server continues.</param>");
        writer.Line("/// <returns>The final state of the successful work.</returns>");
        DocumentationWriter.Element(writer, $"<exception cref=\"{types["ApiException"]}\">", "</exception>", [new DocumentationBlock(
            false,
            polling.Done.IsEmpty
                ? "A call failed."
                : "A call failed, or the started work failed (`Kind` is `FailedWork`, `Error` is the last state).")]);
        Deprecation.Emit(writer, types, operation.Deprecation ?? polling.Status.Deprecation);
        OperationSignature.Write(
            writer, types, Head(types, polling), operation, withDefaults: true, ";", Others(types, operation, polling));
    }

    /// <summary>Writes the implementation in the class.</summary>
    public static void Implement(
        SourceWriter writer, TypeNames types, TagModel tag, OperationModel operation, PollingModel polling, ResponseFields responses)
    {
        writer.Line("/// <inheritdoc/>");
        Deprecation.Emit(writer, types, operation.Deprecation ?? polling.Status.Deprecation);
        OperationSignature.Write(
            writer, types, "public " + Head(types, polling), operation, withDefaults: true, " =>", Others(types, operation, polling));
        (string method, List<string> arguments) = polling.Place switch
        {
            PollingPlace.Itself => ("UntilDoneAsync", Itself(operation, polling)),
            PollingPlace.Operation => ("StartAsync", ByOperation(types, tag, operation, polling, responses)),
            _ => ("FollowAsync", ByHeader(tag, operation, polling, responses)),
        };
        using (writer.Indented())
        {
            writer.Line($"{types["ApiPolling"]}.{method}(");
            using (writer.Indented())
            {
                foreach (string argument in arguments)
                {
                    writer.Line(argument + ",");
                }

                WriteState(writer, types, polling);

                // The shared type allows a response without a body, but the response that ends the waiting has one.
                string always = polling.Status.Responses.IsBodyOptional && !IsResultOptional(polling) ? "!" : "";
                writer.Line(polling.Status.Responses.Success is null ? "progress: null," : $"{Progress(operation)}{always},");
                writer.Line($"cancellationToken){always};");
            }
        }
    }

    /// <summary>The static field with the metadata of the status call whose address comes from a header.</summary>
    public static string MetadataField(OperationModel operation, ResponseFields responses) =>
        responses.OfName(Identifier.Camel(operation.Name, operation.Name) + "State");

    private static List<string> Itself(OperationModel operation, PollingModel polling)
    {
        string token = Locals(operation).Take("token", "pollToken");
        return ["_api", TagClientEmitter.MetadataField(operation), $"{token} => {Look(polling, OperationSignature.Arguments(operation), token)}"];
    }

    private static List<string> ByOperation(
        TypeNames types, TagModel tag, OperationModel operation, PollingModel polling, ResponseFields responses)
    {
        NameScope locals = Locals(operation);
        string token = locals.Take("token", "pollToken");
        string? taker = polling.Arguments.FirstOrDefault(static argument => argument.IsValue)?.Parameter;
        string value = taker is null ? "_" : locals.Take(taker, "polledValue");
        string arguments = OperationSignature.Arguments(
            polling.Status,
            name => polling.Arguments.FirstOrDefault(argument => argument.Parameter == name) switch
            {
                { IsValue: true } => Keyword.Escape(value),
                { Source: { } source } => Keyword.Escape(source),
                _ => "null",
            });
        return
        [
            Request(tag, operation),
            Responses(operation, responses),
            Value(types, operation, polling),
            $"({(taker is null ? value : Keyword.Escape(value))}, {token}) => {Look(polling, arguments, token)}",
        ];
    }

    private static List<string> ByHeader(TagModel tag, OperationModel operation, PollingModel polling, ResponseFields responses) =>
    [
        Request(tag, operation),
        Responses(operation, responses),
        CSharpLiteral.String(polling.Header!),
        MetadataField(operation, responses),
        Responses(polling.Status, responses),
    ];

    /// <summary>The lambda that reads the id of the work from the first response.</summary>
    private static string Value(TypeNames types, OperationModel operation, PollingModel polling)
    {
        if (polling.Value is not { } steps)
        {
            return $"static _ => default({types["NoContent"]})";
        }

        BodyPathExpression path = BodyPathExpression.Of(types, "started", operation.Responses.IsBodyOptional, steps);
        return path.IsNullable
            ? $"static started => {types["ApiPolling"]}.Required({path}, {TagClientEmitter.MetadataField(operation)}, {CSharpLiteral.String(polling.ValuePath!)})"
            : $"static started => {path}";
    }

    /// <summary>Writes the lambda that reads the state from a body.</summary>
    private static void WriteState(SourceWriter writer, TypeNames types, PollingModel polling)
    {
        if (polling.State is not { } steps)
        {
            writer.Line("state: null,");
            return;
        }

        bool isOptional = polling.Status.Responses.IsBodyOptional;
        BodyPathExpression state = BodyPathExpression.Of(types, "body", isOptional, steps)
            .Property(polling.StateType is NamedUse { IsEnum: true, IsClosed: false } ? "Value" : null);
        string error = polling.Error is { } path
            ? $"{BodyPathExpression.Of(types, "body", isOptional, path)} is not null ? {types["PollState"]}.Failed : "
            : "";
        writer.Line($"static body => {error}{state} switch");
        using (writer.Braces("", "},"))
        {
            writer.Line($"{Pattern(types, polling, polling.Done)} => {types["PollState"]}.Done,");
            if (!polling.Failed.IsEmpty)
            {
                writer.Line($"{Pattern(types, polling, polling.Failed)} => {types["PollState"]}.Failed,");
            }

            writer.Line($"_ => {types["PollState"]}.Running,");
        }
    }

    private static string Pattern(TypeNames types, PollingModel polling, EquatableArray<string> values) => string.Join(" or ", values.Select(value => polling.StateType switch
    {
        NamedUse { IsClosed: true } named => $"{types.InExpression(named.Name)}.{Keyword.Escape(value)}",
        NamedUse { Underlying: ScalarKind.Int32 or ScalarKind.Int64 } or ScalarUse { Kind: not ScalarKind.String } => value,
        _ => CSharpLiteral.String(value),
    }));

    private static string Look(PollingModel polling, string arguments, string token) =>
        $"{(polling.StatusClass is { } other ? $"new {other}(_api)." : "")}WithResponse.{polling.Status.Name}Async({(arguments.Length == 0 ? "" : arguments + ", ")}{token})";

    private static string Request(TagModel tag, OperationModel operation) =>
        $"{TagClientEmitter.RequestMethod(tag, operation)}({OperationSignature.Arguments(operation)})";

    private static string Responses(OperationModel operation, ResponseFields responses) =>
        responses.Of(operation) + (operation.Responses is { IsBodyOptional: true, Success.Type: EnvelopeUse } ? "!" : "");

    /// <summary>The names that are free in the method.</summary>
    private static NameScope Locals(OperationModel operation) => new(
        [.. ReservedNames.InOperation, .. OperationSignature.Arguments(operation, static name => name)
            .Split([", "], StringSplitOptions.None), Progress(operation)]);

    private static string Progress(OperationModel operation) => new NameScope(
        [.. ReservedNames.InOperation, .. OperationSignature.Arguments(operation, static name => name)
            .Split([", "], StringSplitOptions.None)]).Take("progress", "pollProgress");

    private static IEnumerable<string> Others(
        TypeNames types, OperationModel operation, PollingModel polling) => polling.Status.Responses.Success is null
        ? []
        : [$"{types["IProgress"]}<{Result(types, polling)}>? {Progress(operation)} = null"];

    private static string Head(TypeNames types, PollingModel polling) =>
        $"{types["Task"]}{(polling.Status.Responses.Success is null ? "" : $"<{Result(types, polling)}>")} {polling.Name}Async";

    /// <summary>The part of the final body that the caller gets.</summary>
    private static string Result(TypeNames types, PollingModel polling) => polling.Status.Responses.Success?.Type switch
    {
        EnvelopeUse envelope => types.Of(
            envelope.Payload, envelope.IsPayloadNullable
                || (IsResultOptional(polling) && OperationSignature.IsPayloadOptional(polling.Status))),
        { } type => types.Of(type, IsResultOptional(polling)),
        null => types["NoContent"],
    };

    /// <summary>
    /// Whether the response that ends the waiting may have no body. 202 does not end it, and a value type cannot hold null.
    /// </summary>
    private static bool IsResultOptional(PollingModel polling) => polling.Status.Responses is { IsBodyOptional: true } responses
        && (responses.Success!.IsNullable || responses.Success.Type.IsValueType
            || responses.Successes.Any(static success => success is { HasBody: false, Status: not "202" }));
}
