using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>Writes the client: one property per tag, and the constructors and factories.</summary>
internal static class ClientEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, ClientFile file)
    {
        (ClientModel client, EquatableArray<TagPropertyModel> tags) = (file.Client, file.Tags);
        string interfaceName = "I" + client.Name;
        DocumentationWriter.SummaryAndRemarks(writer, client.Documentation, $"The client {client.Name}.");
        using (writer.Braces($"{types.Access} partial interface {interfaceName}"))
        {
            for (int i = 0; i < tags.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                DocumentationWriter.SummaryAndRemarks(writer, tags[i].Documentation, $"Operations of {tags[i].Name}.");
                writer.Line($"{tags[i].InterfaceName} {tags[i].Name} {{ get; }}");
            }

            if (tags.Count > 0)
            {
                writer.Line();
            }

            EmitCallsOfTheirOwn(writer, types, client);
        }

        writer.Line();
        DocumentationWriter.SummaryAndRemarks(
            writer, client.Documentation, $"The client {client.Name}.", "Thread-safe. Create one instance and reuse it.");
        using (writer.Braces($"{types.Access} sealed partial class {client.Name} : {interfaceName}, {types["IDisposable"]}"))
        {
            if (SchemesField(client) is { } schemes)
            {
                string names = string.Join(", ", client.TakenSchemes!.Value.Select(CSharpLiteral.String));
                writer.Line($"internal static readonly string[] {schemes} = {(names.Length == 0 ? "global::System.Array.Empty<string>()" : $"{{ {names} }}")};");
                writer.Line();
            }

            writer.Line($"private readonly {types["ApiConnection"]} _api;");
            writer.Line();
            EmitConstructors(writer, types, file);
            foreach (TagPropertyModel tag in tags)
            {
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public {tag.InterfaceName} {tag.Name} {{ get; }}");
                writer.Line();
            }

            EmitEnvelope(writer, types, client);
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {interfaceName} With({types["ApiCallOptions"]} options) => new {client.Name}(_api.With(options));");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {types["Task"]}<{types["HttpResponseMessage"]}> GetRawResponseAsync(");
            using (writer.Indented())
            {
                writer.Line($"{types["Func"]}<{interfaceName}, {types["Task"]}> call) =>");
                writer.Line($"_api.GetRawResponseAsync(call, static api => new {client.Name}(api));");
            }

            writer.Line();
            writer.Line("/// <summary>Closes the connections this client opened. An HTTP client passed to the constructor is not disposed.</summary>");
            writer.Line("public void Dispose() => _api.Dispose();");
        }
    }

    private static void EmitConstructors(SourceWriter writer, TypeNames types, ClientFile file)
    {
        (ClientModel client, EquatableArray<TagPropertyModel> tags) = (file.Client, file.Tags);
        string uri = types["Uri"];
        string credential = types["Credential"];
        string options = types["ApiClientOptions"];
        string connection = types["ApiConnection"];

        writer.Line("/// <summary>Creates a client with its own connections.</summary>");
        writer.Line("/// <param name=\"baseAddress\">The base address of the server, such as <c>https://api.example.com</c>.</param>");
        writer.Line("/// <param name=\"credential\">The credential sent with each request, or null if the API needs none.</param>");
        writer.Line($"public {client.Name}({uri} baseAddress, {credential}? credential = null)");
        using (writer.Indented())
        {
            writer.Line($": this(new {options} {{ BaseAddress = baseAddress, Credential = credential }})");
        }

        writer.Line("{\n}\n");
        writer.Line("/// <summary>Creates a client with its own connections.</summary>");
        writer.Line("/// <param name=\"options\">The base address, credential and limits.</param>");
        writer.Line($"public {client.Name}({options} options)");
        using (writer.Indented())
        {
            writer.Line($": this(new {connection}(options{Document(client)}))");
        }

        writer.Line("{\n}\n");
        writer.Line("/// <summary>Creates a client that sends its requests with an existing HTTP client, for example one created by a factory.</summary>");
        writer.Line("/// <param name=\"httpClient\">The HTTP client that sends the requests. It is not disposed.</param>");
        writer.Line("/// <param name=\"options\">The base address, credential and limits. A base address set here overrides the one of the HTTP client.</param>");
        writer.Line($"public {client.Name}({types["HttpClient"]} httpClient, {options}? options = null)");
        using (writer.Indented())
        {
            writer.Line($": this(new {connection}(httpClient, options{Document(client)}))");
        }

        writer.Line("{\n}\n");
        // Tag clients that poll with the client's own operations need this constructor.
        using (writer.Braces($"{(file.HasOperations ? "internal" : "private")} {client.Name}({connection} api)"))
        {
            writer.Line("_api = api;");
            foreach (TagPropertyModel tag in tags)
            {
                writer.Line($"{tag.Name} = new {tag.ClassName}(api);");
            }
        }

        writer.Line();
    }

    /// <summary>The static field with the security schemes that operations accept; null if an operation accepts any.</summary>
    public static string? SchemesField(ClientModel client) => client.TakenSchemes is null ? null : "s_schemes";

    /// <summary>
    /// The facts from the document and the project: the server, whose path completes an address without one, the accepted security schemes,
    /// and the product for the header User-Agent.
    /// </summary>
    private static string Document(ClientModel client)
    {
        string server = client.Server is { } url ? CSharpLiteral.String(url) : "null";
        return (client.Server, SchemesField(client), client.Product) switch
        {
            (_, var schemes, { } product) => $", {server}, {schemes ?? "null"}, {CSharpLiteral.String(product)}",
            (null, null, _) => "",
            (_, null, _) => $", {server}",
            (_, { } schemes, _) => $", {server}, {schemes}",
        };
    }

    /// <summary>Writes the method that sets options for single calls of all operations.</summary>
    private static void EmitCallsOfTheirOwn(SourceWriter writer, TypeNames types, ClientModel client)
    {
        string interfaceName = "I" + client.Name;
        writer.Line(
            "/// <summary>Returns a client that applies other options to its calls, such as headers, a timeout or a credential.</summary>");
        writer.Line("/// <param name=\"options\">The options of those calls.</param>");
        writer.Line("/// <returns>A client that shares the connections of this one. It does not have to be disposed.</returns>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">An option has an invalid value.</exception>");
        writer.Line($"{interfaceName} With({types["ApiCallOptions"]} options);");
        writer.Line();
        writer.Line("/// <summary>Makes one call and returns its response unread, whatever its status code.</summary>");
        writer.Line("/// <param name=\"call\">Makes one call on the client passed in. Its result is not available; use the returned message.</param>");
        writer.Line("/// <returns>The HTTP response. The caller disposes it.</returns>");
        writer.Line(
            $"/// <exception cref=\"{types["ApiException"]}\">The server could not be reached, or did not respond in time.</exception>");
        writer.Line($"{types["Task"]}<{types["HttpResponseMessage"]}> GetRawResponseAsync(");
        using (writer.Indented())
        {
            writer.Line($"{types["Func"]}<{interfaceName}, {types["Task"]}> call);");
        }
    }

    private static void EmitEnvelope(SourceWriter writer, TypeNames types, ClientModel client)
    {
        if (client.Envelope is not { } envelope)
        {
            return;
        }

        writer.Line("/// <summary>Where the envelope of a response holds the payload, the success flag and the message.</summary>");
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
