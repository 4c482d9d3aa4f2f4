using static TokenGen.Generator.Reading.Structure.ObjectKind;

namespace TokenGen.Generator.Reading.Structure;

/// <summary>
/// The fields of each object in each version of the specification. The reader library knows them too, but reports them at wrong places: its
/// pointers are wrong after some references.
/// </summary>
internal static class KnownFields
{
    private const string SwaggerValue =
        "type format items collectionFormat default enum pattern uniqueItems multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength maxItems minItems";

    private const string Assertions =
        "title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties "
        + "required enum type allOf items properties additionalProperties description format default discriminator readOnly xml externalDocs example";

    /// <summary>Fields that do not affect the generated code.</summary>
    private static readonly HashSet<string> s_words = new(
        ["title", "description", "summary", "example", "examples", "externalDocs", "xml", "contact", "license", "termsOfService", "version", "$comment", "jsonSchemaDialect"],
        StringComparer.Ordinal);

    private const string Operations = "get put post delete options head patch parameters";

    private static readonly Dictionary<ObjectKind, Dictionary<string, Versions>> s_fields = new()
    {
        [Document] = Of("info paths tags externalDocs security")
            .Swagger("swagger host basePath schemes consumes produces definitions parameters responses securityDefinitions")
            .Since30("openapi servers components").Since31("jsonSchemaDialect webhooks").Since32("$self"),
        [Info] = Of("title description termsOfService contact license version").Since31("summary"),
        [Contact] = Of("name url email"),
        [License] = Of("name url").Since31("identifier"),
        [ExternalDocs] = Of("description url"),
        [Server] = Of("url description variables").Since32("name"),
        [ServerVariable] = Of("enum default description"),
        [Components] = Of("schemas responses parameters examples requestBodies headers securitySchemes links callbacks")
            .Since31("pathItems").Since32("mediaTypes"),
        [PathItem] = Of(Operations).Since30("summary description trace servers").Since32("query additionalOperations"),
        [Operation] = Of("tags summary description externalDocs operationId parameters responses deprecated security")
            .Swagger("consumes produces schemes").Since30("requestBody callbacks servers"),
        [Parameter] = Of("name in description required deprecated allowEmptyValue schema")
            .Swagger(SwaggerValue + " readOnly").Since30("allowReserved style explode content examples example"),
        [Header] = Of("description").Swagger(SwaggerValue)
            .Since30("required deprecated allowEmptyValue allowReserved style explode schema content examples example"),
        [RequestBody] = Of("description content required"),
        [Response] = Of("description headers").Swagger("examples schema").Since30("content links").Since32("summary"),
        [MediaType] = Of("schema examples example encoding").Since32("itemSchema itemEncoding prefixEncoding"),
        [ObjectKind.Encoding] = Of("contentType headers style explode allowReserved").Since32("encoding itemEncoding prefixEncoding"),
        [Example] = Of("summary description value externalValue").Since32("dataValue serializedValue"),
        [Link] = Of("operationRef operationId parameters requestBody description server"),
        [Tag] = Of("name description externalDocs").Since32("summary parent kind"),
        [Schema] = Of(Assertions).Since30("oneOf anyOf not writeOnly deprecated").Only30("nullable")
            .Since31("$schema $id $comment $vocabulary $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $defs $anchor definitions dependencies contains maxContains "
                + "minContains unevaluatedItems unevaluatedProperties contentEncoding contentMediaType contentSchema const prefixItems additionalItems patternProperties "
                + "propertyNames examples dependentRequired dependentSchemas if then else"),
        [Discriminator] = Of("propertyName mapping").Since32("defaultMapping"),
        [Xml] = Of("name namespace prefix attribute wrapped").Since32("nodeType"),
        [ObjectKind.SecurityScheme] = Of("type description name in").Swagger("flow authorizationUrl tokenUrl scopes")
            .Since30("scheme bearerFormat openIdConnectUrl flows").Since32("oauth2MetadataUrl deprecated"),
        [OAuthFlows] = Of("implicit password clientCredentials authorizationCode").Since32("deviceAuthorization"),
        [OAuthFlow] = Of("authorizationUrl tokenUrl refreshUrl scopes").Since32("deviceAuthorizationUrl"),
    };

    /// <summary>Describes an unknown field; null if this version defines the field, or if the object may have any field.</summary>
    public static UnknownField? Check(Place place, string name, SpecVersion version)
    {
        if (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (place is { Kind: PathItem, Arrangement: Arrangement.ExtensibleMap })
        {
            return name.StartsWith("/", StringComparison.Ordinal) ? null : new UnknownField("/" + name, null) { ChangesClient = true };
        }

        if (place.Arrangement != Arrangement.One || !s_fields.TryGetValue(place.Kind, out Dictionary<string, Versions>? fields))
        {
            return null;
        }

        bool isOfSome = fields.TryGetValue(name, out Versions versions);
        if (isOfSome && versions.Has(version))
        {
            return null;
        }

        // JSON Schema allows additional keywords, so only one that resembles a known keyword is reported.
        bool isOpen = place.Kind == Schema && version >= SpecVersion.OpenApi31;
        string? meant = isOfSome
            ? null
            : Meant(place.Kind, name, fields.Where(field => field.Value.Has(version)).Select(static field => field.Key));
        return isOpen && meant is null ? null : new UnknownField(meant, isOfSome ? versions.First : null)
        {
            ChangesClient = meant is not null && !s_words.Contains(meant)
                && place.Kind is not (Info or Contact or License or ExternalDocs or Tag or Example or Link or Xml),
        };
    }

    /// <summary>
    /// Whether a field would change the client, but is ignored because it stands beside a reference. Schemas are not meant: from OpenAPI
    /// 3.1 on, fields beside their references count, and before, tools write harmless ones there.
    /// </summary>
    public static bool IsIgnoredBesideReference(ObjectKind kind, string name, SpecVersion version) =>
        kind is Parameter or Header or RequestBody or Response
        && !s_words.Contains(name)
        && s_fields[kind].TryGetValue(name, out Versions versions)
        && versions.Has(version);

    private static string? Meant(ObjectKind kind, string name, IEnumerable<string> fields) =>
        kind is Schema or Parameter or Response or RequestBody or Header
            && name.TrimStart('$').Equals("ref", StringComparison.OrdinalIgnoreCase)
            ? "$ref"
            : SimilarName.Of(name, fields);

    private static FieldTable Of(string names) => new(names);

    /// <summary>The first and the last version that has a field.</summary>
    private readonly record struct Versions(SpecVersion First, SpecVersion Last)
    {
        public bool Has(SpecVersion version) => version >= First && version <= Last;
    }

    private sealed class FieldTable : Dictionary<string, Versions>
    {
        public FieldTable(string names)
            : base(StringComparer.Ordinal) => AddAll(names, new Versions(SpecVersion.Swagger20, SpecVersion.OpenApi32));

        public FieldTable Swagger(string names) => AddAll(names, new Versions(SpecVersion.Swagger20, SpecVersion.Swagger20));

        public FieldTable Only30(string names) => AddAll(names, new Versions(SpecVersion.OpenApi30, SpecVersion.OpenApi30));

        public FieldTable Since30(string names) => AddAll(names, new Versions(SpecVersion.OpenApi30, SpecVersion.OpenApi32));

        public FieldTable Since31(string names) => AddAll(names, new Versions(SpecVersion.OpenApi31, SpecVersion.OpenApi32));

        public FieldTable Since32(string names) => AddAll(names, new Versions(SpecVersion.OpenApi32, SpecVersion.OpenApi32));

        private FieldTable AddAll(string names, Versions versions)
        {
            foreach (string name in names.Split(' '))
            {
                Add(name, versions);
            }

            return this;
        }
    }
}

/// <summary>A field that has no meaning at its place.</summary>
/// <param name="Meant">The field with a similar name; null if no field is similar.</param>
/// <param name="Version">The first version that has the field at this place; null if no version has it.</param>
internal sealed record UnknownField(string? Meant, SpecVersion? Version)
{
    /// <summary>Whether the generated code would differ if the field had the similar name.</summary>
    public bool ChangesClient { get; init; }
}
