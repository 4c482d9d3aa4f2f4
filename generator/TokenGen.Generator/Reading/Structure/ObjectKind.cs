namespace TokenGen.Generator.Reading.Structure;

/// <summary>The objects of the specification that contain references and checked values, at any depth.</summary>
internal enum ObjectKind
{
    /// <summary>An object whose members are not checked.</summary>
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
