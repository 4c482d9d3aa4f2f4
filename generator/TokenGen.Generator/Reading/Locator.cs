using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading;

/// <summary>Maps a place in the model, which has the form of OpenAPI 3, to the place in the user's file.</summary>
internal sealed class Locator(JsonObject root, SpecVersion version, Origins origins)
{
    public SourceSpan Locate(string modelPointer, bool ofKey)
    {
        string[] path = Pointer.Split(modelPointer);
        return LocateRaw(version == SpecVersion.Swagger20 ? SwaggerPath.FromModel(path, root) : path, ofKey);
    }

    /// <summary>Like <see cref="Locate"/>, for a path in the form of the document itself.</summary>
    public SourceSpan LocateRaw(string[] path, bool ofKey) => origins.Locate(path, ofKey);
}
