namespace TokenGen.Generator.Naming;

/// <summary>
/// The framework and runtime types that emitted code names, by their short names. Emitted files import these namespaces inside
/// their own, so a short name is safe unless the document has a type of that name; see <see cref="Model.NamespaceModel"/>.
/// </summary>
internal static class FrameworkType
{
    /// <summary>Short name to namespace.</summary>
    public static readonly IReadOnlyDictionary<string, string> Namespaces = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Action"] = "System",
        ["DateOnly"] = "System",
        ["DateTimeOffset"] = "System",
        ["Func"] = "System",
        ["Guid"] = "System",
        ["IDisposable"] = "System",
        ["Obsolete"] = "System",
        ["ObsoleteAttribute"] = "System",
        ["ReadOnlySpan"] = "System",
        ["TimeOnly"] = "System",
        ["TimeSpan"] = "System",
        ["Uri"] = "System",
        ["GeneratedCode"] = "System.CodeDom.Compiler",
        ["GeneratedCodeAttribute"] = "System.CodeDom.Compiler",
        ["Dictionary"] = "System.Collections.Generic",
        ["IReadOnlyDictionary"] = "System.Collections.Generic",
        ["IReadOnlyList"] = "System.Collections.Generic",
        ["SetsRequiredMembers"] = "System.Diagnostics.CodeAnalysis",
        ["SetsRequiredMembersAttribute"] = "System.Diagnostics.CodeAnalysis",
        ["Stream"] = "System.IO",
        ["HttpClient"] = "System.Net.Http",
        ["HttpMethod"] = "System.Net.Http",
        ["BigInteger"] = "System.Numerics",
        ["StringBuilder"] = "System.Text",
        ["JsonElement"] = "System.Text.Json",
        ["JsonConverter"] = "System.Text.Json.Serialization",
        ["JsonConverterAttribute"] = "System.Text.Json.Serialization",
        ["IJsonTypeInfoResolver"] = "System.Text.Json.Serialization.Metadata",
        ["CancellationToken"] = "System.Threading",
        ["Task"] = "System.Threading.Tasks",
        ["ApiClientOptions"] = "TokenGen",
        ["ApiException"] = "TokenGen",
        ["ApiResponse"] = "TokenGen",
        ["Credential"] = "TokenGen",
        ["EnvelopeRule"] = "TokenGen",
        ["JsonMembers"] = "TokenGen",
        ["NoContent"] = "TokenGen",
        ["Optional"] = "TokenGen",
        ["ResponseContainer"] = "TokenGen",
        ["ResponseStatus"] = "TokenGen",
        ["ApiConnection"] = "TokenGen.Http",
        ["ApiOperation"] = "TokenGen.Http",
        ["ApiRequest"] = "TokenGen.Http",
        ["ApiResponses"] = "TokenGen.Http",
        ["JsonCodec"] = "TokenGen.Json",
        ["JsonCodecConverter"] = "TokenGen.Json",
        ["JsonCodecResolver"] = "TokenGen.Json",
        ["JsonCodecs"] = "TokenGen.Json",
        ["JsonReader"] = "TokenGen.Json",
        ["JsonWriter"] = "TokenGen.Json",
        ["NotNullWhenAttribute"] = "System.Diagnostics.CodeAnalysis",
        ["NotNullWhen"] = "System.Diagnostics.CodeAnalysis",
        ["UnionCodec"] = "TokenGen.Json",
        ["UnionCase"] = "TokenGen.Json",
        ["JsonKinds"] = "TokenGen.Json",
    };
}
