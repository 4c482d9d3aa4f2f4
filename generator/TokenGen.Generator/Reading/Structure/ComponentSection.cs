namespace TokenGen.Generator.Reading.Structure;

/// <summary>The sections of a document that hold components.</summary>
internal static class ComponentSection
{
    /// <summary>
    /// The path of the section for a kind; null if a version has no section for the kind, whose targets are then inlined.
    /// </summary>
    public static string[]? Of(ObjectKind kind, SpecVersion version) =>
        version == SpecVersion.Swagger20 ? OfSwagger(kind) : OfOpenApi(kind);

    private static string[]? OfSwagger(ObjectKind kind) => kind switch
    {
        ObjectKind.Schema => ["definitions"],
        ObjectKind.Parameter => ["parameters"],
        ObjectKind.Response => ["responses"],
        _ => null,
    };

    // Path items have a section since 3.1, media types since 3.2; both are inlined in all versions, to treat them the same.
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
