namespace TokenGen.Projects;

/// <summary>The item of MSBuild that passes a file to the generator.</summary>
public enum ItemKind
{
    /// <summary>An OpenApiClient: a client is generated from the document.</summary>
    Client,

    /// <summary>An OpenApiDocument: other documents refer to it, or share its types.</summary>
    Document,

    /// <summary>An OpenApiOverlay.</summary>
    Overlay,

    /// <summary>An OpenApiBaseline.</summary>
    Baseline,
}
