using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>Writes the servers of the document: a property for each, or a method if the address is relative or has variables.</summary>
internal static class ServersEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, ServersFile file)
    {
        writer.Line(
            $"/// <summary>The servers of the OpenAPI document, as base addresses for <see cref=\"{file.ClientName}\"/>.</summary>");
        using (writer.Braces($"{types.Access} static partial class {file.ClientBaseName}Servers"))
        {
            for (int i = 0; i < file.Servers.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                ServerModel server = file.Servers[i];
                bool hasText = !server.Documentation.Summary.IsEmpty;
                DocumentationWriter.SummaryAndRemarks(
                    writer,
                    server.Documentation,
                    $"`{server.Url}`",
                    hasText ? [$"<c>{DocumentationWriter.Escape(server.Url)}</c>"] : []);
                if (server.IsRelative || !server.Variables.IsEmpty)
                {
                    EmitMethod(writer, types, server);
                }
                else
                {
                    writer.Line($"public static {types["Uri"]} {server.Name} {{ get; }} = new({CSharpLiteral.String(server.Url)});");
                }
            }
        }
    }

    private static void EmitMethod(SourceWriter writer, TypeNames types, ServerModel server)
    {
        List<string> parameters = [];
        List<string> arguments = [];
        if (server.IsRelative)
        {
            writer.Line("/// <param name=\"host\">The host that serves the API, such as <c>https://example.com</c>.</param>");
            parameters.Add($"{types["Uri"]} host");
            arguments.Add("host");
        }

        arguments.Add(CSharpLiteral.String(server.Url));
        foreach (ServerVariableModel variable in server.Variables)
        {
            EquatableArray<DocumentationBlock> text = variable.Documentation.Summary.IsEmpty
                ? [new DocumentationBlock(false, $"The server variable `{variable.WireName}`.")]
                : variable.Documentation.Summary;
            string[] allowed = variable.Allowed.IsEmpty
                ? []
                : ["Allowed values: " + string.Join(
                    ", ", variable.Allowed.Select(static value => $"<c>{DocumentationWriter.Escape(value)}</c>")) + "."];
            DocumentationWriter.Element(writer, $"<param name=\"{variable.Name}\">", "</param>", text, allowed);
            string name = Keyword.Escape(variable.Name);
            parameters.Add($"string {name}{(variable.Default is { } value ? " = " + CSharpLiteral.String(value) : "")}");
            arguments.Add($"new {types["ServerVariable"]}({CSharpLiteral.String(variable.WireName)}, {name}"
                + string.Concat(variable.Allowed.Select(static value => ", " + CSharpLiteral.String(value))) + ")");
        }

        writer.Line("/// <returns>The base address, for the constructor of the client.</returns>");
        writer.Line(
            "/// <exception cref=\"global::System.ArgumentException\">A value is not allowed, or would change the host.</exception>");
        writer.Line($"public static {types["Uri"]} {server.Name}({string.Join(", ", parameters)}) =>");
        using (writer.Indented())
        {
            string resolve = $"{types["ServerTemplate"]}.Resolve(";
            string line = resolve + string.Join(", ", arguments) + ");";
            if (line.Length <= SourceWriter.MaximumWidth - 8)
            {
                writer.Line(line);
                return;
            }

            writer.Line(resolve);
            using (writer.Indented())
            {
                writer.Line(string.Join(",\n", arguments) + ");");
            }
        }
    }
}
