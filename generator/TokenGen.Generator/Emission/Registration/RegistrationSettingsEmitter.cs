using TokenGen.Generator.Emission.Clients;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Registration;

/// <summary>Writes the code that reads and validates the options of a registered client.</summary>
internal static class RegistrationSettingsEmitter
{
    /// <summary>
    /// Writes the code that creates a credential from the keys below <c>Credential</c>. If the document has no security schemes, it uses
    /// the keys that suit any client.
    /// </summary>
    public static void EmitCredentials(SourceWriter writer, TypeNames types, ClientModel client)
    {
        string setting = types["CredentialSetting"];
        using (writer.Braces($"private static readonly {setting}[] s_credentials =", "};"))
        {
            foreach (SecuritySchemeModel scheme in client.SecuritySchemes)
            {
                string name = CSharpLiteral.String(scheme.Name);
                string make = $"{client.BaseName}Credential.{scheme.Name}";
                writer.Line(scheme.Kind switch
                {
                    SecuritySchemeKind.Bearer => $"{setting}.Bearer({name}, {make}, {make}),",
                    SecuritySchemeKind.Basic => $"{setting}.Basic({name}, {make}),",
                    _ => $"{setting}.Value({name}, {make}),",
                });
            }

            if (client.SecuritySchemes.IsEmpty)
            {
                string credential = types["Credential"];
                writer.Line($"{setting}.Bearer(\"Bearer\", {credential}.Bearer, {credential}.Bearer),");
                writer.Line($"{setting}.Basic(\"Basic\", {credential}.Basic),");
            }
        }

        writer.Line();
    }

    public static void EmitConfigure(SourceWriter writer, TypeNames types)
    {
        writer.Line("private static void Configure(");
        using (writer.Indented())
        {
            writer.Line($"{types["IServiceProvider"]} provider,");
            writer.Line("string key,");
            writer.Line($"{types["ApiClientOptions"]} options,");
            writer.Line($"{types["IConfiguration"]}? configuration,");
            writer.Line($"{types["Action"]}<{types["IServiceProvider"]}, {types["ApiClientOptions"]}>? configure)");
        }

        using (writer.Braces(""))
        {
            using (writer.Braces("if (configuration is not null)"))
            {
                writer.Line($"var failures = {types["ClientConfiguration"]}.Apply(");
                using (writer.Indented())
                {
                    writer.Line("options,");
                    writer.Line($"(configuration as {types["IConfigurationSection"]})?.Path,");
                    writer.Line("configuration.AsEnumerable(makePathsRelative: true),");
                    writer.Line("s_credentials);");
                }

                using (writer.Braces("if (failures.Count > 0)"))
                {
                    writer.Line($"throw new {types["OptionsValidationException"]}(key, typeof({types["ApiClientOptions"]}), failures);");
                }
            }

            writer.Line();
            writer.Line("configure?.Invoke(provider, options);");
            writer.Line("options.Observer ??= LogOf(provider);");
            writer.Line($"{types["ClientRegistration"]}.RunHooksInHandler(options);");
        }
    }

    public static void EmitValidation(SourceWriter writer, TypeNames types, ClientModel client)
    {
        string options = types["ApiClientOptions"];
        string schemes = ClientEmitter.SchemesField(client) is { } field ? $"{client.Name}.{field}" : "null";
        string server = client.Server is { } url ? CSharpLiteral.String(url) : "null";
        writer.Line($"private static {types["ApiCallObserver"]} LogOf({types["IServiceProvider"]} provider) =>");
        using (writer.Indented())
        {
            writer.Line($"new {client.BaseName}Log(provider.GetRequiredService<{types["ILoggerFactory"]}>().CreateLogger(Key));");
        }

        writer.Line();
        using (writer.Braces($"private sealed class Validation : {types["IValidateOptions"]}<{options}>"))
        {
            writer.Line($"private readonly {types["IServiceProvider"]} _provider;");
            writer.Line("private readonly string _key;");
            writer.Line($"private readonly {types["IConfiguration"]}? _configuration;");
            writer.Line();
            using (writer.Braces(
                $"public Validation({types["IServiceProvider"]} provider, string key, {types["IConfiguration"]}? configuration)"))
            {
                writer.Line("_provider = provider;");
                writer.Line("_key = key;");
                writer.Line("_configuration = configuration;");
            }

            writer.Line();
            string result = types["ValidateOptionsResult"];
            using (writer.Braces($"public {result} Validate(string? name, {options} options)"))
            {
                using (writer.Braces("if (name != _key)"))
                {
                    writer.Line($"return {result}.Skip;");
                }

                writer.Line();
                writer.Line($"string? failure = {types["ClientRegistration"]}.Check(");
                using (writer.Indented())
                {
                    writer.Line("options,");
                    writer.Line($"() => _provider.GetRequiredService<{types["IHttpClientFactory"]}>().CreateClient(_key).BaseAddress,");
                    writer.Line($"(_configuration as {types["IConfigurationSection"]})?.Path,");
                    writer.Line($"{server},");
                    writer.Line($"{schemes});");
                }

                writer.Line($"return failure is null ? {result}.Success : {result}.Fail(failure);");
            }
        }
    }
}
