namespace TokenGen.Generator.Reading.Structure;

/// <summary>Where a document keeps what is referred to.</summary>
internal static class ComponentSection
{
    /// <summary>The path of the section for a kind; null for kinds that a version can not refer to, which are put in place instead.</summary>
    public static string[]? Of(ObjectKind kind, SpecVersion version) =>
        version == SpecVersion.Swagger20 ? OfSwagger(kind) : OfOpenApi(kind);

    private static string[]? OfSwagger(ObjectKind kind) => kind switch
    {
        ObjectKind.Schema => ["definitions"],
        ObjectKind.Parameter => ["parameters"],
        ObjectKind.Response => ["responses"],
        _ => null,
    };

    // Path items have had a section since 3.1 and media types since 3.2; both are put in place in all versions alike.
    private static string[]? OfOpenApi(ObjectKind kind) => kind switch
    {
        ObjectKind.Schema => ["components", "schemas"],
        ObjectKind.Response => ["components", "responses"],
        ObjectKind.Parameter => ["components", "parameters"],
        ObjectKind.Example => ["components", "examples"],
        ObjectKind.RequestBody => ["components", "requestBodies"],
        ObjectKind.Header => ["components", "headers"],
        ObjectKind.SecurityScheme => ["components", "securitySchemes"],
        ObjectKind.Link => ["components", "links"],
        ObjectKind.Callback => ["components", "callbacks"],
        _ => null,
    };
}
