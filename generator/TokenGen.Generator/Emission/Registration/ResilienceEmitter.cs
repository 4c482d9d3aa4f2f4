using TokenGen.Generator.Emission.Text;

namespace TokenGen.Generator.Emission.Registration;

/// <summary>
/// Writes the settings of the standard resilience handlers: which requests may be retried, and which may be hedged. Requests that no
/// generated client made keep the defaults of the library.
/// </summary>
internal static class ResilienceEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types)
    {
        types.Import("Polly");
        writer.Line("/// <summary>Retries only requests that are safe to repeat. Requests of other clients are not affected.</summary>");
        using (writer.Braces($"private static void RetryOnlyRepeatable({types["HttpStandardResilienceOptions"]} options)"))
        {
            EmitShouldHandle(writer, types, "Retry");
            EmitRetryDelay(writer, types);
        }

        writer.Line();
        writer.Line("/// <summary>Like <see cref=\"RetryOnlyRepeatable\"/>, and never hedges a request with a body.</summary>");
        using (writer.Braces($"private static void HedgeOnlyRepeatable({types["HttpStandardHedgingResilienceOptions"]} options)"))
        {
            EmitShouldHandle(writer, types, "Hedging");
            writer.Line("var delays = options.Hedging.DelayGenerator;");
            writer.Line("options.Hedging.DelayGenerator = arguments =>");
            using (writer.Braces("", "};"))
            {
                writer.Line("var request = arguments.Context.GetRequestMessage();");
                writer.Line($"return {types["ApiCall"]}.Of(request) is not {{ }} call || (call.IsRepeatable && request?.Content is null)");
                using (writer.Indented())
                {
                    writer.Line($"? delays?.Invoke(arguments) ?? new {types["ValueTask"]}<{types["TimeSpan"]}>(options.Hedging.Delay)");
                    writer.Line($": new {types["ValueTask"]}<{types["TimeSpan"]}>({types["Timeout"]}.InfiniteTimeSpan);");
                }
            }
        }
    }

    private static void EmitRetryDelay(SourceWriter writer, TypeNames types)
    {
        writer.Line("var delays = options.Retry.DelayGenerator;");
        writer.Line("options.Retry.DelayGenerator = async arguments =>");
        using (writer.Braces("", "};"))
        {
            writer.Line($"{types["TimeSpan"]}? delay = delays is null ? null : await delays(arguments).ConfigureAwait(false);");
            writer.Line("// A server that asks for no delay does not get more requests than the policy sends.");
            writer.Line($"return {types["ApiCall"]}.Of(arguments.Context.GetRequestMessage()) is null ? delay : {types["ApiCall"]}.RetryDelay(delay, options.Retry.Delay);");
        }
    }

    private static void EmitShouldHandle(SourceWriter writer, TypeNames types, string strategy)
    {
        writer.Line($"var others = options.{strategy}.ShouldHandle;");
        writer.Line($"options.{strategy}.ShouldHandle = arguments =>");
        using (writer.Braces("", "};"))
        {
            writer.Line($"return {types["ApiCall"]}.Of(arguments.Context.GetRequestMessage()) switch");
            using (writer.Braces("", "};"))
            {
                writer.Line("null => others(arguments),");
                writer.Line("{ IsRepeatable: false } => default,");
                writer.Line($"_ when arguments.Outcome.Result is {{ }} answer && {types["ApiCall"]}.IsTransient(answer) => new {types["ValueTask"]}<bool>(true),");
                writer.Line("_ => others(arguments),");
            }
        }
    }
}
