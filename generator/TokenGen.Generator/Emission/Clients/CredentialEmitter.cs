using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>Writes a factory for each security scheme of the document, so that callers need not know its header.</summary>
internal static class CredentialEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, ClientModel client)
    {
        writer.Line($"/// <summary>Creates the credentials of <see cref=\"{client.Name}\"/>.</summary>");
        using (writer.Braces($"{types.Access} static partial class {client.BaseName}Credential"))
        {
            for (int i = 0; i < client.SecuritySchemes.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                EmitFactory(writer, types, client.SecuritySchemes[i]);
                if (client.SecuritySchemes[i].Kind is SecuritySchemeKind.Bearer or SecuritySchemeKind.Http)
                {
                    writer.Line();
                    EmitProvider(writer, types, client.SecuritySchemes[i]);
                }

                if (client.SecuritySchemes[i].Kind is SecuritySchemeKind.Bearer)
                {
                    writer.Line();
                    EmitClientCredentials(writer, types, client.SecuritySchemes[i]);
                }
            }
        }
    }

    private static void EmitFactory(SourceWriter writer, TypeNames types, SecuritySchemeModel scheme)
    {
        string credential = types["Credential"];
        DocumentationWriter.SummaryAndRemarks(writer, scheme.Documentation, $"The credential {scheme.WireName}.", Carrier(scheme));
        (string parameters, string factory) = scheme.Kind switch
        {
            SecuritySchemeKind.Basic => ("string userName, string password", "Basic(userName, password)"),
            SecuritySchemeKind.Bearer => ("string token", "Bearer(token)"),
            SecuritySchemeKind.Http => ("string value", $"Http({CSharpLiteral.String(scheme.KeyName!)}, value)"),
            SecuritySchemeKind.ApiKeyHeader => ("string key", $"ApiKeyHeader({CSharpLiteral.String(scheme.KeyName!)}, key)"),
            SecuritySchemeKind.ApiKeyQuery => ("string key", $"ApiKeyQuery({CSharpLiteral.String(scheme.KeyName!)}, key)"),
            _ => ("string key", $"ApiKeyCookie({CSharpLiteral.String(scheme.KeyName!)}, key)"),
        };
        foreach (string parameter in parameters.Split(','))
        {
            string name = parameter.Trim().Split(' ')[1];
            writer.Line($"/// <param name=\"{name}\">{ParameterText(name)}</param>");
        }

        writer.Line("/// <returns>The credential, for the options of a client.</returns>");
        writer.Line($"public static {credential} {scheme.Name}({parameters}) =>");
        using (writer.Indented())
        {
            writer.Line($"{credential}.{factory}.ForScheme({CSharpLiteral.String(scheme.WireName)});");
        }
    }

    /// <summary>
    /// Writes the factory for a credential whose value comes from a callback: a token that expires, or a value that signs a request.
    /// </summary>
    private static void EmitProvider(SourceWriter writer, TypeNames types, SecuritySchemeModel scheme)
    {
        string credential = types["Credential"];
        bool isSigned = scheme.Kind == SecuritySchemeKind.Http;
        string name = isSigned ? "valueProvider" : "tokenProvider";
        string request = isSigned ? types["HttpRequestMessage"] + ", " : "";
        string provider = $"{types["Func"]}<{request}{types["CancellationToken"]}, {types["ValueTask"]}<string>>";
        string factory = isSigned ? $"Http({CSharpLiteral.String(scheme.KeyName!)}, {name})" : $"Bearer({name})";
        DocumentationWriter.SummaryAndRemarks(writer, scheme.Documentation, $"The credential {scheme.WireName}.", Carrier(scheme));
        writer.Line(isSigned
            ? "/// <param name=\"valueProvider\">Returns the value. Called once per request, after its URL and content are set.</param>"
            : "/// <param name=\"tokenProvider\">Returns the token. Called once per request.</param>");
        writer.Line("/// <returns>The credential, for the options of a client.</returns>");
        writer.Line($"public static {credential} {scheme.Name}({provider} {name}) =>");
        using (writer.Indented())
        {
            writer.Line($"{credential}.{factory}.ForScheme({CSharpLiteral.String(scheme.WireName)});");
        }
    }

    /// <summary>Writes the factory for tokens of an authorization server, whose address the document may name.</summary>
    private static void EmitClientCredentials(SourceWriter writer, TypeNames types, SecuritySchemeModel scheme)
    {
        string credential = types["Credential"];
        string client = scheme.TokenUrl is { } url ? $"client?.At({CSharpLiteral.String(url)})!" : "client";
        DocumentationWriter.SummaryAndRemarks(
            writer,
            scheme.Documentation,
            $"The credential {scheme.WireName}.",
            "Requests tokens with the client credentials grant (RFC 6749), keeps them until they expire, and requests a new one when the server rejects a token.");
        writer.Line(scheme.TokenUrl is null
            ? "/// <param name=\"client\">The client ID, the client secret and the token endpoint.</param>"
            : $"/// <param name=\"client\">The client ID and client secret. The default token endpoint is <c>{DocumentationWriter.Escape(scheme.TokenUrl)}</c>.</param>");
        writer.Line("/// <returns>The credential, for the options of a client.</returns>");
        writer.Line($"public static {credential} {scheme.Name}({types["ClientCredentials"]} client) =>");
        using (writer.Indented())
        {
            writer.Line($"{credential}.Bearer({client}).ForScheme({CSharpLiteral.String(scheme.WireName)});");
        }
    }

    private static string Carrier(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Basic => "Sent as <c>Authorization: Basic</c>.",
        SecuritySchemeKind.Bearer => "Sent as <c>Authorization: Bearer</c>.",
        SecuritySchemeKind.Http => $"Sent as <c>Authorization: {DocumentationWriter.Escape(scheme.KeyName!)}</c>.",
        SecuritySchemeKind.ApiKeyHeader => $"Sent in the header <c>{DocumentationWriter.Escape(scheme.KeyName!)}</c>.",
        SecuritySchemeKind.ApiKeyQuery => $"Sent in the query as <c>{DocumentationWriter.Escape(scheme.KeyName!)}</c>.",
        _ => $"Sent in the cookie <c>{DocumentationWriter.Escape(scheme.KeyName!)}</c>.",
    };

    private static string ParameterText(string name) => name switch
    {
        "userName" => "The user name.",
        "password" => "The password. It is never logged.",
        "token" => "The token. It is never logged.",
        "value" => "The value after the name of the scheme. It is never logged.",
        _ => "The key. It is never logged.",
    };
}
