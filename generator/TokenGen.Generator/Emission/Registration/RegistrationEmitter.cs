using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Registration;

/// <summary>
/// Writes the registration of a client with a container, based on IHttpClientFactory. The runtime makes the decisions and reads the
/// configuration; emitted code only names types of libraries that the runtime does not reference.
/// </summary>
internal static class RegistrationEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, ClientModel client)
    {
        types.Import("Microsoft.Extensions.Configuration");
        types.Import("Microsoft.Extensions.DependencyInjection");
        types.Import("Microsoft.Extensions.Logging");
        writer.Line($"/// <summary>Adds <see cref=\"{client.Name}\"/> to a service collection.</summary>");
        using (writer.Braces($"{types.Access} static partial class {client.BaseName}Services"))
        {
            writer.Line($"private const string Key = {CSharpLiteral.String($"{client.Namespace.Name}.{client.Name}")};");
            writer.Line();
            RegistrationSettingsEmitter.EmitCredentials(writer, types, client);
            EmitOverloads(writer, types, client);
            EmitAdd(writer, types, client);
            writer.Line();
            EmitMake(writer, types, client);
            writer.Line();
            RegistrationSettingsEmitter.EmitConfigure(writer, types);
            if (client.Libraries.HasResilience)
            {
                writer.Line();
                ResilienceEmitter.Emit(writer, types);
            }

            writer.Line();
            RegistrationSettingsEmitter.EmitValidation(writer, types, client);
        }
    }

    private static void EmitOverloads(SourceWriter writer, TypeNames types, ClientModel client)
    {
        string configure = $"{types["Action"]}<{types["ApiClientOptions"]}>? configure";
        string configureByServices = $"{types["Action"]}<{types["IServiceProvider"]}, {types["ApiClientOptions"]}> configure";
        string configuration = $"{types["IConfiguration"]} configuration";
        EmitOverload(writer, types, client, [], [configure + " = null"], "null, null, With(configure)");
        EmitOverload(writer, types, client, [], [configureByServices], "null, null, configure");
        EmitOverload(writer, types, client, [], [configuration, configure + " = null"], "null, configuration, With(configure)");
        EmitOverload(writer, types, client, ["string name"], [configure + " = null"], "name, null, With(configure)");
        EmitOverload(writer, types, client, ["string name"], [configureByServices], "name, null, configure");
        EmitOverload(
            writer, types, client, ["string name"], [configuration, configure + " = null"], "name, configuration, With(configure)");
    }

    private static void EmitOverload(
        SourceWriter writer, TypeNames types, ClientModel client, string[] name, string[] parameters, string arguments)
    {
        bool isNamed = name.Length > 0;
        bool isConfigured = parameters.Length > 1;
        string served = isNamed
            ? $"<see cref=\"I{client.Name}\"/> and <see cref=\"{client.Name}\"/> as keyed singletons"
            : $"<see cref=\"I{client.Name}\"/> and <see cref=\"{client.Name}\"/> as singletons";
        writer.Line($"/// <summary>Adds {served}, over a named HTTP client.</summary>");
        writer.Line("/// <param name=\"services\">The service collection.</param>");
        if (isNamed)
        {
            writer.Line("/// <param name=\"name\">The service key.</param>");
        }

        if (isConfigured)
        {
            writer.Line("/// <param name=\"configuration\">Section with the client options and the credential. Unknown keys fail validation at startup.</param>");
        }

        writer.Line(
            $"/// <param name=\"configure\">Sets options{(isConfigured ? ", after the configuration has been applied" : "")}.</param>");
        writer.Line("/// <returns>The builder of the HTTP client, to add handlers and policies.</returns>");
        string list = string.Join(", ", [$"this {types["IServiceCollection"]} services", .. name, .. parameters]);
        writer.Line($"public static {types["IHttpClientBuilder"]} Add{client.Name}(");
        using (writer.Indented())
        {
            writer.Line(list + ") =>");
            writer.Line($"Add(services, {arguments});");
        }

        writer.Line();
    }

    private static void EmitAdd(SourceWriter writer, TypeNames types, ClientModel client)
    {
        string options = types["ApiClientOptions"];
        string interfaceName = "I" + client.Name;
        writer.Line(
            $"private static {types["Action"]}<{types["IServiceProvider"]}, {options}>? With({types["Action"]}<{options}>? configure) =>");
        using (writer.Indented())
        {
            writer.Line("configure is null ? null : (_, options) => configure(options);");
        }

        writer.Line();
        writer.Line($"private static {types["IHttpClientBuilder"]} Add(");
        using (writer.Indented())
        {
            writer.Line($"{types["IServiceCollection"]} services,");
            writer.Line("string? name,");
            writer.Line($"{types["IConfiguration"]}? configuration,");
            writer.Line($"{types["Action"]}<{types["IServiceProvider"]}, {options}>? configure)");
        }

        using (writer.Braces(""))
        {
            writer.Line("string key = name is null ? Key : Key + \"/\" + name;");
            writer.Line($"services.AddOptions<{options}>(key).ValidateOnStart();");
            writer.Line($"services.AddSingleton<{types["IConfigureOptions"]}<{options}>>(provider => new {types["ConfigureNamedOptions"]}<{options}>(");
            using (writer.Indented())
            {
                writer.Line("key, options => Configure(provider, key, options, configuration, configure)));");
            }

            writer.Line($"services.AddSingleton<{types["IValidateOptions"]}<{options}>>(provider => new Validation(provider, key, configuration));");
            using (writer.Braces("if (name is null)"))
            {
                writer.Line("services.AddSingleton(provider => Make(provider, key));");
                writer.Line($"services.AddSingleton<{interfaceName}>(static provider => provider.GetRequiredService<{client.Name}>());");
            }

            using (writer.Braces("else"))
            {
                writer.Line("services.AddKeyedSingleton(name, (provider, _) => Make(provider, key));");
                writer.Line($"services.AddKeyedSingleton<{interfaceName}>(");
                using (writer.Indented())
                {
                    writer.Line($"name, static (provider, service) => provider.GetRequiredKeyedService<{client.Name}>(service));");
                }
            }

            writer.Line();
            if (client.Libraries.HasResilience)
            {
                writer.Line($"services.ConfigureAll<{types["HttpStandardResilienceOptions"]}>(RetryOnlyRepeatable);");
                writer.Line($"services.ConfigureAll<{types["HttpStandardHedgingResilienceOptions"]}>(HedgeOnlyRepeatable);");
            }

            writer.Line("// The hooks of the options run behind all other handlers, so that they see each attempt.");
            writer.Line($"services.PostConfigure<{types["HttpClientFactoryOptions"]}>(key, static options => options.HttpMessageHandlerBuilderActions.Add(");
            using (writer.Indented())
            {
                writer.Line($"static builder => builder.AdditionalHandlers.Add({types["ClientRegistration"]}.CreateHookHandler())));");
            }

            writer.Line(
                "// The client enforces its own timeout. The default loggers are removed because a logged path may contain a secret.");
            writer.Line("return services.AddHttpClient(key)");
            using (writer.Indented())
            {
                writer.Line($".ConfigureHttpClient(static client => client.Timeout = {types["Timeout"]}.InfiniteTimeSpan)");
                writer.Line($".ConfigurePrimaryHttpMessageHandler(static () => {types["ClientRegistration"]}.CreateHandler())");
                writer.Line(".RemoveAllLoggers();");
            }
        }
    }

    private static void EmitMake(SourceWriter writer, TypeNames types, ClientModel client)
    {
        using (writer.Braces($"private static {client.Name} Make({types["IServiceProvider"]} provider, string key)"))
        {
            writer.Line($"var options = provider.GetRequiredService<{types["IOptionsMonitor"]}<{types["ApiClientOptions"]}>>().Get(key);");
            writer.Line(
                $"return new {client.Name}(provider.GetRequiredService<{types["IHttpClientFactory"]}>().CreateClient(key), options);");
        }
    }
}
