using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission;

/// <summary>Writes the client: one property a tag, and the ways to make one.</summary>
internal static class ClientEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, ClientModel client, EquatableArray<TagPropertyModel> tags)
    {
        string interfaceName = "I" + client.Name;
        DocumentationWriter.SummaryAndRemarks(writer, client.Documentation, $"The client {client.Name}.");
        using (writer.Braces($"public partial interface {interfaceName}"))
        {
            for (int i = 0; i < tags.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                DocumentationWriter.SummaryAndRemarks(writer, tags[i].Documentation, $"The operations of {tags[i].Name}.");
                writer.Line($"{tags[i].InterfaceName} {tags[i].Name} {{ get; }}");
            }
        }

        writer.Line();
        DocumentationWriter.SummaryAndRemarks(
            writer, client.Documentation, $"The client {client.Name}.", "Thread-safe: make one and keep it for the life of the program.");
        using (writer.Braces($"public sealed partial class {client.Name} : {interfaceName}, {types["IDisposable"]}"))
        {
            writer.Line($"private readonly {types["ApiConnection"]} _api;");
            writer.Line();
            EmitConstructors(writer, types, client, tags);
            foreach (TagPropertyModel tag in tags)
            {
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public {tag.InterfaceName} {tag.Name} {{ get; }}");
                writer.Line();
            }

            EmitEnvelope(writer, types, client);
            writer.Line("/// <summary>Closes the connections that this client opened; an HTTP client that was handed in stays open.</summary>");
            writer.Line("public void Dispose() => _api.Dispose();");
        }
    }

    private static void EmitConstructors(SourceWriter writer, TypeNames types, ClientModel client, EquatableArray<TagPropertyModel> tags)
    {
        string uri = types["Uri"];
        string credential = types["Credential"];
        string options = types["ApiClientOptions"];
        string connection = types["ApiConnection"];

        writer.Line("/// <summary>A client with connections of its own.</summary>");
        writer.Line("/// <param name=\"baseAddress\">The server, such as <c>https://api.example.com</c>.</param>");
        writer.Line("/// <param name=\"credential\">What every call presents; null where none is needed.</param>");
        writer.Line($"public {client.Name}({uri} baseAddress, {credential}? credential = null)");
        using (writer.Indented())
        {
            writer.Line($": this(new {options} {{ BaseAddress = baseAddress, Credential = credential }})");
        }

        writer.Line("{\n}\n");
        writer.Line("/// <summary>A client with connections of its own.</summary>");
        writer.Line("/// <param name=\"options\">Server, credential and limits.</param>");
        writer.Line($"public {client.Name}({options} options)");
        using (writer.Indented())
        {
            writer.Line($": this(new {connection}(options{DefaultBaseAddress(client)}))");
        }

        writer.Line("{\n}\n");
        writer.Line("/// <summary>A client over an HTTP client that somebody else keeps, such as one of a factory.</summary>");
        writer.Line("/// <param name=\"httpClient\">Sends the requests; it is not disposed.</param>");
        writer.Line("/// <param name=\"options\">Server, credential and limits; a server named here wins over the HTTP client's own.</param>");
        writer.Line($"public {client.Name}({types["HttpClient"]} httpClient, {options}? options = null)");
        using (writer.Indented())
        {
            writer.Line($": this(new {connection}(httpClient, options{DefaultBaseAddress(client)}))");
        }

        writer.Line("{\n}\n");
        using (writer.Braces($"private {client.Name}({connection} api)"))
        {
            writer.Line("_api = api;");
            foreach (TagPropertyModel tag in tags)
            {
                writer.Line($"{tag.Name} = new {tag.ClassName}(api);");
            }
        }

        writer.Line();
    }

    /// <summary>The server of the document; a relative one completes an address that is a host alone.</summary>
    private static string DefaultBaseAddress(ClientModel client) => client.Server is { } server ? $", {CSharpLiteral.String(server)}" : "";

    private static void EmitEnvelope(SourceWriter writer, TypeNames types, ClientModel client)
    {
        if (client.Envelope is not { } envelope)
        {
            return;
        }

        writer.Line("/// <summary>Where the server's envelope keeps payload, success and message.</summary>");
        using (writer.Braces($"internal static {types["EnvelopeRule"]} Envelope {{ get; }} = new()", "};"))
        {
            writer.Line($"Payload = {CSharpLiteral.String(envelope.Payload)},");
            writer.Line($"SuccessMember = {CSharpLiteral.String(envelope.SuccessMember)},");
            EmitOptional(writer, "SuccessValue", envelope.SuccessValue);
            EmitOptional(writer, "CodeMember", envelope.CodeMember);
            EmitOptional(writer, "MessageMember", envelope.MessageMember);
        }

        writer.Line();
    }

    private static void EmitOptional(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Line($"{name} = {CSharpLiteral.String(value)},");
        }
    }
}
