using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Testing;

/// <summary>Writes the document's examples as values of the client's types.</summary>
internal static class ExamplesEmitter
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>The JSON writer uses the line ends of the platform.</summary>
    private static readonly char[] s_ends = ['\r', '\n'];

    public static void Emit(SourceWriter writer, TypeNames types, ExamplesFile file)
    {
        writer.Line("/// <summary>The examples of the OpenAPI document, for tests. Each access returns a new object.</summary>");
        using (writer.Braces($"{types.Access} static partial class {file.Client.BaseName}Examples"))
        {
            bool isFirst = true;
            foreach (TagExamplesModel tag in file.Examples)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                if (tag.TagName.Length == 0)
                {
                    EmitAll(writer, types, file.Client, tag);
                    continue;
                }

                writer.Line($"/// <summary>Example requests and responses of <see cref=\"{tag.InterfaceName}\"/>.</summary>");
                using (writer.Braces($"public static class {tag.ClassName}"))
                {
                    EmitAll(writer, types, file.Client, tag);
                }
            }
        }
    }

    private static void EmitAll(SourceWriter writer, TypeNames types, ClientModel client, TagExamplesModel tag)
    {
        for (int i = 0; i < tag.Examples.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Emit(writer, types, client, tag, tag.Examples[i]);
        }
    }

    private static void Emit(SourceWriter writer, TypeNames types, ClientModel client, TagExamplesModel tag, ExampleModel example)
    {
        string what = $"{(example.IsBody ? "An example request body of" : "An example response of")} <see cref=\"{tag.InterfaceName}.{example.Operation}Async\"/>.";
        writer.Line($"/// <summary>{what}</summary>");
        if (!example.Documentation.IsEmpty)
        {
            DocumentationWriter.Element(writer, "<remarks>", "</remarks>", example.Documentation.Summary);
        }

        if (example.IsPlainText)
        {
            writer.Line($"public static string {Keyword.Escape(example.Name)} => {CSharpLiteral.String(example.Text)};");
            return;
        }

        JsonExpressions json = new(types);
        (string type, string codec, string end) = example.Type is EnvelopeUse envelope
            ? (types.Of(envelope.Payload), $"{types["ResponseContainer"]}.Codec({types.InExpression(client.Name)}.Envelope, {json.Codec(envelope.Payload)})", ".Response!")
            : (types.Of(example.Type), json.Codec(example.Type), "");
        writer.Line($"public static {type} {Keyword.Escape(example.Name)} => {codec}.Parse(");
        using (writer.Indented())
        {
            string[] lines = JsonNode.Parse(example.Text)!.ToJsonString(s_indented).Split(s_ends, StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 1 || !CSharpLiteral.IsRaw(lines))
            {
                writer.Line($"{CSharpLiteral.Utf8(example.Text)}){end};");
                return;
            }

            writer.Line("\"\"\"");
            foreach (string line in lines)
            {
                writer.Line(line);
            }

            writer.Line($"\"\"\"u8){end};");
        }
    }
}
