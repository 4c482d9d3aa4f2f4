using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests.Overlays;

/// <summary>A document and the actions of an overlay.</summary>
internal static class OverlaidDocument
{
    public const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        tags: [{ name: one }, { name: two }, { name: three }]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [one, two]
              responses:
                '200':
                  description: Pets.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
                '500': { description: Bad. }
        components:
          schemas:
            Pet:
              type: object
              required: [id]
              properties:
                id: { type: integer }
                name: { type: string }
        """;

    public static string Of(string actions, string version = "1.1.0", string extends = "") =>
        $"overlay: {version}\ninfo: {{ title: Fixes, version: '1' }}\n{extends}actions:\n{actions}\n";

    /// <summary>The same, with a file name.</summary>
    public static MarkedDocument Overlay(string actions, string version = "1.1.0", string path = "fix.yaml", string extends = "") =>
        new(Of(actions, version, extends), path);

    public static ReadResult Read(string document, params DocumentFile[] overlays) =>
        DocumentReader.Read(new("openapi.yaml", document), [], overlays.ToEquatableArray(), TestContext.Current.CancellationToken);

    /// <summary>Applies the actions and asserts that there are no diagnostics.</summary>
    public static ReadResult Apply(string actions, string version = "1.1.0")
    {
        ReadResult result = Read(Pets, Overlay(actions, version).File);
        Assert.Empty(result.Diagnostics);
        return result;
    }

    /// <summary>Applies an overlay and asserts that there is one diagnostic, at the mark.</summary>
    public static DiagnosticInfo AssertOverlayFinding(this MarkedDocument overlay, string id, string document = Pets)
    {
        ReadResult result = Read(document, overlay.File);
        DiagnosticInfo finding = Assert.Single(result.Diagnostics);
        Assert.Equal(id, finding.Descriptor.Id);
        overlay.AssertAtMark(finding.Span);
        Assert.NotNull(result.Document);
        return finding;
    }
}
