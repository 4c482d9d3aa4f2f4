using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Binding.Clients;

/// <summary>Binds the security schemes of a document, and the schemes of each operation.</summary>
internal static class SecurityBinder
{
    private static readonly char[] s_partsOfUri = [':', '/', '#'];

    public static EquatableArray<SecuritySchemeModel> Bind(BindingContext context, string className, string clientName)
    {
        NameScope scope = new([.. ReservedNames.InStaticClass, className, clientName]);
        List<SecuritySchemeModel> schemes = [];
        foreach (KeyValuePair<string, IOpenApiSecurityScheme> entry in
            context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
        {
            JsonPointer at = JsonPointer.Root["components"]["securitySchemes"][entry.Key];
            if (IsOfTheConnection(entry.Value))
            {
                continue;
            }

            if (entry.Value is { Type: SecuritySchemeType.ApiKey, In: ParameterLocation.Header or ParameterLocation.Cookie, Name.Length: > 0 }
                && !KeySyntax.IsToken(entry.Value.Name))
            {
                string part = entry.Value.In == ParameterLocation.Cookie ? "cookie" : "header";
                context.Report(
                    BindingDescriptors.InvalidHeaderName, at["name"], entry.Value.Name!, $"the scheme '{entry.Key}' has no factory", part);
                continue;
            }

            if (KindOf(entry.Value) is not { } kind)
            {
                context.Report(BindingDescriptors.UnsupportedSecurity, at, entry.Key, entry.Value.Type?.ToString() ?? "no type");
                continue;
            }

            schemes.Add(new SecuritySchemeModel
            {
                WireName = entry.Key,
                Name = scope.Take(Identifier.Pascal(entry.Key, "Credential"), Identifier.Pascal(entry.Key, "Credential") + "Scheme"),
                Kind = kind,
                KeyName = kind == SecuritySchemeKind.Http ? entry.Value.Scheme : entry.Value.Name,
                TokenUrl = kind == SecuritySchemeKind.Bearer ? entry.Value.Flows?.ClientCredentials?.TokenUrl?.OriginalString : null,
                Documentation = DocumentationText.Of(entry.Value.Description, null),
            });
        }

        ReportUndeclared(context, context.Document.Security, JsonPointer.Root["security"]);
        return schemes.ToEquatableArray();
    }

    /// <summary>
    /// Reports the schemes of requirements that the document does not declare. From OpenAPI 3.2 on, a name can also be the URI of a scheme.
    /// </summary>
    public static void ReportUndeclared(BindingContext context, IList<OpenApiSecurityRequirement>? requirements, JsonPointer at)
    {
        ICollection<string> declared = context.Document.Components?.SecuritySchemes?.Keys ?? [];
        for (int index = 0; index < requirements?.Count; index++)
        {
            foreach (string id in requirements[index].Keys.Select(static scheme => scheme.Reference.Id ?? ""))
            {
                if (id.Length > 0 && id.IndexOfAny(s_partsOfUri) < 0 && !declared.Contains(id))
                {
                    context.Report(DiagnosticInfo.Create(
                        BindingDescriptors.UndeclaredSecurity,
                        context.Locate(at[index][id], ofKey: true),
                        DocumentText.ForMessage(id),
                        SimilarName.Of(id, declared) is { } meant
                            ? $"write '{DocumentText.ForMessage(meant)}' if that is meant"
                            : "declare it under 'securitySchemes' of 'components'"));
                }
            }
        }
    }

    /// <summary>
    /// The alternative sets of schemes. Empty if the operation needs no credential, null if the document does not say.
    /// </summary>
    public static EquatableArray<EquatableArray<string>>? SchemesOf(BindingContext context, IList<OpenApiSecurityRequirement>? requirements)
    {
        if (requirements is null)
        {
            return null;
        }

        // Microsoft.OpenApi parses the name as a URI and throws if it is not valid.
        IDictionary<string, IOpenApiSecurityScheme>? declared = context.Document.Components?.SecuritySchemes;

        // An empty requirement beside others makes credentials optional. Available credentials may still be sent.
        return requirements
            .Select(requirement => requirement.Keys
                .Select(static scheme => scheme.Reference.Id ?? "")
                .Where(id =>
                    id.Length > 0 && !(declared?.TryGetValue(id, out IOpenApiSecurityScheme? scheme) == true && IsOfTheConnection(scheme)))
                .Distinct(StringComparer.Ordinal)
                .ToEquatableArray())
            .Where(static schemes => !schemes.IsEmpty)
            .Distinct()
            .ToEquatableArray();
    }

    /// <summary>
    /// The schemes of all operations; null if the document does not say for one of them, which then takes any credential.
    /// </summary>
    public static EquatableArray<string>? TakenBy(IEnumerable<OperationModel> operations)
    {
        List<string> schemes = [];
        foreach (OperationModel operation in operations)
        {
            if (operation.Credentials is not { } alternatives)
            {
                return null;
            }

            schemes.AddRange(alternatives.SelectMany(static set => set));
        }

        return schemes.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>
    /// Whether the scheme is a client certificate. The handler of the connection has it, and a request does not contain it.
    /// </summary>
    private static bool IsOfTheConnection(IOpenApiSecurityScheme scheme) => scheme.Type == SecuritySchemeType.MutualTLS;

    private static SecuritySchemeKind? KindOf(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.ApiKey when string.IsNullOrEmpty(scheme.Name) => null,
        SecuritySchemeType.ApiKey => scheme.In switch
        {
            ParameterLocation.Header => SecuritySchemeKind.ApiKeyHeader,
            ParameterLocation.Query => SecuritySchemeKind.ApiKeyQuery,
            ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyCookie,
            _ => null,
        },
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => SecuritySchemeKind.Basic,
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "bearer", StringComparison.OrdinalIgnoreCase) =>
            SecuritySchemeKind.Bearer,
        SecuritySchemeType.Http when KeySyntax.IsToken(scheme.Scheme) => SecuritySchemeKind.Http,
        SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect => SecuritySchemeKind.Bearer,
        _ => null,
    };
}
