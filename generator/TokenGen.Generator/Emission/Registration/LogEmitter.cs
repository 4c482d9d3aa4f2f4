using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Registration;

/// <summary>Writes the logging of a client's calls with precompiled messages, as the logging source generator does.</summary>
internal static class LogEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, ClientModel client)
    {
        string logger = types["ILogger"];
        writer.Line($"/// <summary>Logs the calls of <see cref=\"{client.Name}\"/>: <c>options.Observer = new {client.BaseName}Log(logger)</c>.</summary>");
        writer.Line("/// <remarks>Logs no URL, header or body, and therefore no secret.</remarks>");
        using (writer.Braces($"{types.Access} sealed partial class {client.BaseName}Log : {types["ApiCallObserver"]}"))
        {
            EmitMessage(writer, types, "s_completed", "string, string, string, int?, double", "Debug", 1, "CallCompleted",
                Call + "completed with status {StatusCode} after {Duration} ms");
            writer.Line();
            EmitMessage(writer, types, "s_failed", "string, string, string, int?, double, string", "Warning", 2, "CallFailed",
                Call + "failed, status {StatusCode}, after {Duration} ms: {Error}");
            writer.Line();
            EmitMessage(writer, types, "s_drift", "string, int, string, string, string", "Warning", 3, "ResponseDrift",
                "{OperationId}: HTTP {StatusCode}, '{Path}' is {Actual}, the document declares {Expected}");
            writer.Line();
            writer.Line($"private readonly {logger} _logger;");
            writer.Line();
            writer.Line("/// <summary>Logs successful calls as <c>Debug</c>, failed calls and differences from the document as <c>Warning</c>.</summary>");
            writer.Line("/// <param name=\"logger\">The log.</param>");
            writer.Line($"public {client.BaseName}Log({logger} logger) => _logger = logger;");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override bool IsEnabled => _logger.IsEnabled({types["LogLevel"]}.Warning);");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            using (writer.Braces($"public override void OnCompleted(in {types["ApiCallResult"]} result)"))
            {
                writer.Line("double duration = result.Duration.TotalMilliseconds;");
                using (writer.Braces("if (result.Error is null or global::System.OperationCanceledException)"))
                {
                    writer.Line(
                        "s_completed(_logger, result.OperationId, result.Method, result.UrlTemplate, result.StatusCode, duration, null);");
                }

                using (writer.Braces("else"))
                {
                    writer.Line("string error = result.Error.Message;");
                    writer.Line("s_failed(_logger, result.OperationId, result.Method, result.UrlTemplate, result.StatusCode, duration, error, null);");
                }
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override void OnDrift(in {types["ApiDrift"]} drift) =>");
            using (writer.Indented())
            {
                writer.Line("s_drift(_logger, drift.OperationId, drift.StatusCode, drift.Path, drift.Actual, drift.Expected, null);");
            }
        }
    }

    private const string Call = "{OperationId}: {Method} {UrlTemplate} ";

    private static void EmitMessage(
        SourceWriter writer, TypeNames types, string field, string values, string level, int id, string name, string text)
    {
        writer.Line($"private static readonly {types["Action"]}<{types["ILogger"]}, {values}, {types["Exception"]}?> {field} =");
        using (writer.Indented())
        {
            writer.Line($"{types["LoggerMessage"]}.Define<{values}>(");
            using (writer.Indented())
            {
                writer.Line($"{types["LogLevel"]}.{level},");
                writer.Line($"new {types["EventId"]}({id}, \"{name}\"),");
                writer.Line($"\"{text}\");");
            }
        }
    }
}
