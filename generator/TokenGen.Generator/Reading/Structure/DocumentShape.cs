using static TokenGen.Generator.Reading.Structure.Arrangement;
using static TokenGen.Generator.Reading.Structure.ObjectKind;
using static TokenGen.Generator.Reading.Structure.ScalarRule;

namespace TokenGen.Generator.Reading.Structure;

/// <summary>
/// The fields of each object and their contents, in all versions of the specification together: no field has two meanings in different
/// versions. It lists only what references and checks need.
/// </summary>
internal static class DocumentShape
{
    private static readonly Dictionary<ObjectKind, Dictionary<string, FieldRule>> s_fields = new()
    {
        [Document] = new(StringComparer.Ordinal)
        {
            ["info"] = FieldRule.Of(Info),
            ["paths"] = FieldRule.Of(PathItem, ExtensibleMap),
            ["webhooks"] = FieldRule.Of(PathItem, Map),
            ["components"] = FieldRule.Of(Components),
            ["tags"] = FieldRule.Of(Tag, List),
            ["servers"] = FieldRule.Of(Server, List),
            ["security"] = FieldRule.Of(Requirements),
            ["consumes"] = FieldRule.Of(MediaTypeNames),
            ["produces"] = FieldRule.Of(MediaTypeNames),
            ["externalDocs"] = FieldRule.Of(ExternalDocs),
            ["$self"] = FieldRule.Of(AbsoluteUrl),
            ["host"] = FieldRule.Of(Host),
            ["schemes"] = FieldRule.Of(Schemes),
            ["definitions"] = FieldRule.Of(Schema, Map),
            ["parameters"] = FieldRule.Of(Parameter, Map),
            ["responses"] = FieldRule.Of(Response, Map),
            ["securityDefinitions"] = FieldRule.Of(ObjectKind.SecurityScheme, Map),
        },
        [Components] = new(StringComparer.Ordinal)
        {
            ["schemas"] = FieldRule.Of(Schema, Map),
            ["responses"] = FieldRule.Of(Response, Map),
            ["parameters"] = FieldRule.Of(Parameter, Map),
            ["examples"] = FieldRule.Of(Example, Map),
            ["requestBodies"] = FieldRule.Of(RequestBody, Map),
            ["headers"] = FieldRule.Of(Header, Map),
            ["securitySchemes"] = FieldRule.Of(ObjectKind.SecurityScheme, Map),
            ["links"] = FieldRule.Of(Link, Map),
            ["callbacks"] = FieldRule.Of(Callback, Map),
            ["pathItems"] = FieldRule.Of(PathItem, Map),
            ["mediaTypes"] = FieldRule.Of(MediaType, Map),
        },
        [PathItem] = new(StringComparer.Ordinal)
        {
            ["get"] = FieldRule.Of(Operation),
            ["put"] = FieldRule.Of(Operation),
            ["post"] = FieldRule.Of(Operation),
            ["delete"] = FieldRule.Of(Operation),
            ["options"] = FieldRule.Of(Operation),
            ["head"] = FieldRule.Of(Operation),
            ["patch"] = FieldRule.Of(Operation),
            ["trace"] = FieldRule.Of(Operation),
            ["query"] = FieldRule.Of(Operation),
            ["additionalOperations"] = FieldRule.Of(Operation, Map),
            ["parameters"] = FieldRule.Of(Parameter, List),
            ["servers"] = FieldRule.Of(Server, List),
        },
        [Operation] = new(StringComparer.Ordinal)
        {
            ["parameters"] = FieldRule.Of(Parameter, List),
            ["requestBody"] = FieldRule.Of(RequestBody),
            ["responses"] = FieldRule.Of(Response, ExtensibleMap),
            ["callbacks"] = FieldRule.Of(Callback, Map),
            ["servers"] = FieldRule.Of(Server, List),
            ["deprecated"] = FieldRule.Of(ScalarRule.Boolean),
            ["tags"] = FieldRule.Of(Words),
            ["security"] = FieldRule.Of(Requirements),
            ["consumes"] = FieldRule.Of(MediaTypeNames),
            ["produces"] = FieldRule.Of(MediaTypeNames),
            ["externalDocs"] = FieldRule.Of(ExternalDocs),
        },
        [Parameter] = new(ParameterFields(), StringComparer.Ordinal) { ["in"] = FieldRule.Of(ParameterPlace) },
        [Header] = ParameterFields(),
        [RequestBody] = new(StringComparer.Ordinal)
        {
            ["content"] = FieldRule.Of(MediaType, Map),
            ["required"] = FieldRule.Of(ScalarRule.Boolean),
        },
        [Response] = new(StringComparer.Ordinal)
        {
            ["headers"] = FieldRule.Of(Header, Map),
            ["content"] = FieldRule.Of(MediaType, Map),
            ["links"] = FieldRule.Of(Link, Map),
            ["schema"] = FieldRule.Of(Schema),
        },
        [MediaType] = new(StringComparer.Ordinal)
        {
            ["schema"] = FieldRule.Of(Schema),
            ["itemSchema"] = FieldRule.Of(Schema),
            ["examples"] = FieldRule.Of(Example, Map),
            ["encoding"] = FieldRule.Of(Encoding, Map),
            ["itemEncoding"] = FieldRule.Of(Encoding),
            ["prefixEncoding"] = FieldRule.Of(Encoding, List),
        },
        [Encoding] = new(StringComparer.Ordinal)
        {
            ["headers"] = FieldRule.Of(Header, Map),
            ["encoding"] = FieldRule.Of(Encoding, Map),
            ["itemEncoding"] = FieldRule.Of(Encoding),
            ["prefixEncoding"] = FieldRule.Of(Encoding, List),
            ["explode"] = FieldRule.Of(ScalarRule.Boolean),
            ["allowReserved"] = FieldRule.Of(ScalarRule.Boolean),
        },
        [Schema] = SchemaFields(),
        [Xml] = new(StringComparer.Ordinal)
        {
            ["attribute"] = FieldRule.Of(ScalarRule.Boolean),
            ["wrapped"] = FieldRule.Of(ScalarRule.Boolean),
            ["namespace"] = FieldRule.Of(AbsoluteUrl),
        },
        [Info] = new(StringComparer.Ordinal)
        {
            ["termsOfService"] = FieldRule.Of(Url),
            ["contact"] = FieldRule.Of(Contact),
            ["license"] = FieldRule.Of(License),
        },
        [Tag] = new(StringComparer.Ordinal)
        {
            ["externalDocs"] = FieldRule.Of(ExternalDocs),
        },
        [Contact] = new(StringComparer.Ordinal) { ["url"] = FieldRule.Of(Url) },
        [License] = new(StringComparer.Ordinal) { ["url"] = FieldRule.Of(Url) },
        [ExternalDocs] = new(StringComparer.Ordinal) { ["url"] = FieldRule.Of(Url) },
        [Server] = new(StringComparer.Ordinal) { ["variables"] = FieldRule.Of(ServerVariable, Map) },
        [Link] = new(StringComparer.Ordinal) { ["server"] = FieldRule.Of(Server) },
        [ObjectKind.SecurityScheme] = new(StringComparer.Ordinal)
        {
            ["type"] = FieldRule.Of(SchemeType),
            ["in"] = FieldRule.Of(KeyPlace),
            ["deprecated"] = FieldRule.Of(ScalarRule.Boolean),
            ["flows"] = FieldRule.Of(OAuthFlows),
            ["authorizationUrl"] = FieldRule.Of(Url),
            ["tokenUrl"] = FieldRule.Of(Url),
            ["openIdConnectUrl"] = FieldRule.Of(Url),
            ["oauth2MetadataUrl"] = FieldRule.Of(Url),
        },
        [OAuthFlows] = new(StringComparer.Ordinal)
        {
            ["implicit"] = FieldRule.Of(OAuthFlow),
            ["password"] = FieldRule.Of(OAuthFlow),
            ["clientCredentials"] = FieldRule.Of(OAuthFlow),
            ["authorizationCode"] = FieldRule.Of(OAuthFlow),
            ["deviceAuthorization"] = FieldRule.Of(OAuthFlow),
        },
        [OAuthFlow] = new(StringComparer.Ordinal)
        {
            ["authorizationUrl"] = FieldRule.Of(Url),
            ["tokenUrl"] = FieldRule.Of(Url),
            ["refreshUrl"] = FieldRule.Of(Url),
            ["deviceAuthorizationUrl"] = FieldRule.Of(Url),
        },
    };

    /// <summary>The rule for a member of an object at a place; null for members that need no check.</summary>
    public static FieldRule? MemberOf(Place place, string name) => place switch
    {
        { Arrangement: ExtensibleMap } when IsExtension(name) => null,
        { IsMap: true } => new FieldRule(place.Entry, ScalarRule.None),
        { Kind: Callback } => IsExtension(name) ? null : FieldRule.Of(PathItem),
        _ => s_fields.TryGetValue(place.Kind, out Dictionary<string, FieldRule>? fields) && fields.TryGetValue(name, out FieldRule rule)
            ? rule
            : null,
    };

    /// <summary>The kind of node at a path of a whole document; null if the specification does not define it.</summary>
    public static Place? PlaceAt(IEnumerable<string> path)
    {
        Place? place = new Place(Document, One);
        foreach (string segment in path)
        {
            place = place is { Arrangement: List } list ? list.Entry : place is { } parent ? MemberOf(parent, segment)?.Place : null;
        }

        return place;
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, FieldRule> ParameterFields() => new(StringComparer.Ordinal)
    {
        ["schema"] = FieldRule.Of(Schema),
        ["content"] = FieldRule.Of(MediaType, Map),
        ["examples"] = FieldRule.Of(Example, Map),
        ["items"] = FieldRule.Of(Schema),
        ["required"] = FieldRule.Of(ScalarRule.Boolean),
        ["deprecated"] = FieldRule.Of(ScalarRule.Boolean),
        ["allowEmptyValue"] = FieldRule.Of(ScalarRule.Boolean),
        ["allowReserved"] = FieldRule.Of(ScalarRule.Boolean),
        ["explode"] = FieldRule.Of(ScalarRule.Boolean),
        ["readOnly"] = FieldRule.Of(ScalarRule.Boolean),
        ["uniqueItems"] = FieldRule.Of(ScalarRule.Boolean),
        ["type"] = FieldRule.Of(ScalarRule.Type),
        ["enum"] = FieldRule.Of(Values),
        ["exclusiveMaximum"] = FieldRule.Of(ExclusiveLimit),
        ["exclusiveMinimum"] = FieldRule.Of(ExclusiveLimit),
        ["multipleOf"] = FieldRule.Of(ScalarRule.Decimal),
        ["maxLength"] = FieldRule.Of(Integer),
        ["minLength"] = FieldRule.Of(Integer),
        ["maxItems"] = FieldRule.Of(Integer),
        ["minItems"] = FieldRule.Of(Integer),
    };

    private static Dictionary<string, FieldRule> SchemaFields() => new(StringComparer.Ordinal)
    {
        ["properties"] = FieldRule.Of(Schema, Map),
        ["patternProperties"] = FieldRule.Of(Schema, Map),
        ["dependentSchemas"] = FieldRule.Of(Schema, Map),
        ["$defs"] = FieldRule.Of(Schema, Map),
        ["definitions"] = FieldRule.Of(Schema, Map),
        ["allOf"] = FieldRule.Of(Schema, List),
        ["anyOf"] = FieldRule.Of(Schema, List),
        ["oneOf"] = FieldRule.Of(Schema, List),
        ["prefixItems"] = FieldRule.Of(Schema, List),
        ["items"] = FieldRule.Of(Schema),
        ["contains"] = FieldRule.Of(Schema),
        ["propertyNames"] = FieldRule.Of(Schema),
        ["unevaluatedItems"] = FieldRule.Of(Schema),
        ["contentSchema"] = FieldRule.Of(Schema),
        ["not"] = FieldRule.Of(Schema),
        ["if"] = FieldRule.Of(Schema),
        ["then"] = FieldRule.Of(Schema),
        ["else"] = FieldRule.Of(Schema),
        ["additionalProperties"] = new(new Place(Schema, One), BooleanOrSchema),
        ["unevaluatedProperties"] = new(new Place(Schema, One), BooleanOrSchema),
        ["discriminator"] = FieldRule.Of(Discriminator),
        ["xml"] = FieldRule.Of(Xml),
        ["externalDocs"] = FieldRule.Of(ExternalDocs),
        ["uniqueItems"] = FieldRule.Of(ScalarRule.Boolean),
        ["$vocabulary"] = FieldRule.Of(Switches),
        ["$dynamicRef"] = FieldRule.Of(WellFormedUrl),
        ["readOnly"] = FieldRule.Of(ScalarRule.Boolean),
        ["writeOnly"] = FieldRule.Of(ScalarRule.Boolean),
        ["deprecated"] = FieldRule.Of(ScalarRule.Boolean),
        ["nullable"] = FieldRule.Of(ScalarRule.Boolean),
        ["type"] = FieldRule.Of(ScalarRule.Type),
        ["enum"] = FieldRule.Of(Values),
        ["required"] = FieldRule.Of(Names),
        ["exclusiveMaximum"] = FieldRule.Of(ExclusiveLimit),
        ["exclusiveMinimum"] = FieldRule.Of(ExclusiveLimit),
        ["maximum"] = FieldRule.Of(Number),
        ["minimum"] = FieldRule.Of(Number),
        ["multipleOf"] = FieldRule.Of(ScalarRule.Decimal),
        ["maxLength"] = FieldRule.Of(Integer),
        ["minLength"] = FieldRule.Of(Integer),
        ["maxItems"] = FieldRule.Of(Integer),
        ["minItems"] = FieldRule.Of(Integer),
        ["maxProperties"] = FieldRule.Of(Integer),
        ["minProperties"] = FieldRule.Of(Integer),
        ["maxContains"] = FieldRule.Of(Integer),
        ["minContains"] = FieldRule.Of(Integer),
    };
}
