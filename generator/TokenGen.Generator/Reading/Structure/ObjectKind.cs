namespace TokenGen.Generator.Reading.Structure;

/// <summary>The objects of the specification in which, or below which, references and checked values occur.</summary>
internal enum ObjectKind
{
    /// <summary>An object whose members are of no interest here.</summary>
    Other,
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Schema,
    Discriminator,
    Xml,
    Info,
    Tag,

    Contact,
    License,
    ExternalDocs,
    Server,
    ServerVariable,
    OAuthFlows,
    OAuthFlow,
    Example,
    Link,
    Callback,
    SecurityScheme,
}
