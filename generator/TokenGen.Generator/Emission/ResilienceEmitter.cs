namespace TokenGen.Generator.Emission;

/// <summary>
/// Writes what the standard resilience handler has to know: which requests may be repeated. Requests of nobody's client keep what
/// the library does with them.
/// </summary>
internal static class ResilienceEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types)
    {
        types.Import("Polly");
        writer.Line("/// <summary>A call is repeated only where that does no harm; requests of other clients are handled as before.</summary>");
        using (writer.Braces($"private static void RepeatOnlyWhatMayBe({types["HttpStandardResilienceOptions"]} options)"))
        {
            writer.Line("var others = options.Retry.ShouldHandle;");
            writer.Line("options.Retry.ShouldHandle = arguments =>");
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
}
