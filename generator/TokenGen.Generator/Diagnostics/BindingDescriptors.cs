using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>What is found while schemas and operations are bound: TKG0200 to TKG0299.</summary>
internal static class BindingDescriptors
{
    public static readonly DiagnosticDescriptor DuplicateOperationId = Descriptor.Warning(
        "TKG0200",
        "Duplicate operationId",
        "The operationId '{0}' is already that of {1}; this operation is called {2}. Give each operation an operationId of its own.");

    public static readonly DiagnosticDescriptor MissingPathParameter = Descriptor.Warning(
        "TKG0201",
        "Path parameter not declared",
        "The path '{0}' names '{{{1}}}', but {2} does not declare it; it became a required string. Declare it under 'parameters'.");

    public static readonly DiagnosticDescriptor UnknownPathParameter = Descriptor.Warning(
        "TKG0202",
        "Path parameter not in the path",
        "The path parameter '{0}' does not occur in '{1}' and is left out. Put '{{{0}}}' into the path, or change where it is sent.");

    public static readonly DiagnosticDescriptor EncodingLeftOut = Descriptor.Info(
        "TKG0203",
        "Encoding left out",
        "The encoding of the part '{0}' of {1} has a style, or parts of its own, which TokenGen does not write; the part is sent as usual");

    public static readonly DiagnosticDescriptor UnnamedParts = Descriptor.Info(
        "TKG0204",
        "Parts without names",
        "The parts of '{0}' have no names, so {1} takes the whole body as a Stream, which the caller writes");

    public static readonly DiagnosticDescriptor DuplicateParameter = Descriptor.Warning(
        "TKG0205",
        "Parameter declared twice in one list",
        "The list has two parameters '{0}' in '{1}', and only the last one is sent. Rename or remove one of them.");

    public static readonly DiagnosticDescriptor MissingOperationId = Descriptor.Info(
        "TKG0206",
        "Operation without an operationId",
        "{0} has no operationId, so {1} is called after method and path. Give it an operationId that stays when the path changes.");

    public static readonly DiagnosticDescriptor SchemaAsJson = Descriptor.Info(
        "TKG0210",
        "Schema read as free JSON",
        "The schema {0} is {1}, for which TokenGen has no type; it is a JsonElement");

    public static readonly DiagnosticDescriptor UnknownFormat = Descriptor.Info(
        "TKG0211",
        "Unknown format",
        "The format '{0}' of a {1} is not known; the value is a {2}");

    /// <summary>0: how allOf goes on, what becomes of it, and what to do.</summary>
    public static readonly DiagnosticDescriptor CyclicAllOf = Descriptor.Error(
        "TKG0212",
        "Schema contains itself by allOf, or very many others",
        "This schema {0}");

    public static readonly DiagnosticDescriptor InheritedMember = Descriptor.Info(
        "TKG0213",
        "Inherited member declared again",
        "'{1}' declares the inherited member '{0}' again {2}; it stays as its base '{3}' declares it");

    public static readonly DiagnosticDescriptor UnnamedValues = Descriptor.Info(
        "TKG0214",
        "Listed values without names",
        "The values that {0} lists are not of one type that can name them; the value {1}, and any is taken");

    public static readonly DiagnosticDescriptor FurtherChoice = Descriptor.Info(
        "TKG0215",
        "Choice beside a choice",
        "The schema {0} leaves a second choice beside its first; members that only this one has are in AdditionalProperties");

    /// <summary>0: the number of schemas; 1: their names.</summary>
    public static readonly DiagnosticDescriptor LeftUnread = Descriptor.Info(
        "TKG0216",
        "Schemas are left as JSON",
        "The setting Expand leaves {0} schemas as JSON: {1}");

    public static readonly DiagnosticDescriptor SeveralSuccesses = Descriptor.Info(
        "TKG0220",
        "Several successful bodies",
        "{0} answers with bodies of different kinds under {1}; its result is a Stream");

    public static readonly DiagnosticDescriptor EnvelopeRecognised = Descriptor.Info(
        "TKG0230",
        "Envelope recognised",
        "'{0}' looks like an envelope ('status' and 'response'); operations return its payload. "
        + "Say so in the document with 'x-tokengen: {{ envelope: … }}', or switch it off there with 'envelope: false'.");

    public static readonly DiagnosticDescriptor InvalidEnvelope = Descriptor.Error(
        "TKG0231",
        "Envelope rule cannot be used",
        "The envelope rule {0}; correct it under 'x-tokengen'");

    public static readonly DiagnosticDescriptor InvalidPages = Descriptor.Error(
        "TKG0232",
        "Page rule cannot be used",
        "The page rule of '{0}' {1}; correct it in the setting 'Pages' or under 'x-tokengen'");

    public static readonly DiagnosticDescriptor InvalidPolling = Descriptor.Error(
        "TKG0233",
        "Polling rule cannot be used",
        "The polling rule of '{0}' {1}; correct it in the setting 'Polling' or under 'x-tokengen'");

    public static readonly DiagnosticDescriptor ExampleLeftOut = Descriptor.Info(
        "TKG0234",
        "Example left out",
        "An example of '{0}' is left out, since {1}; mend it to have it for tests");

    public static readonly DiagnosticDescriptor ExtensionNotAnObject = Descriptor.Error(
        "TKG0240",
        "Extension is not an object",
        "'x-tokengen' must be an object, such as '{{ secret: true }}'");

    public static readonly DiagnosticDescriptor UnknownExtensionKey = Descriptor.Error(
        "TKG0241",
        "Unknown extension key",
        "'{0}' means nothing under 'x-tokengen' here; known are: {1}");

    public static readonly DiagnosticDescriptor InvalidExtensionValue = Descriptor.Error(
        "TKG0242",
        "Extension value cannot be used",
        "'{0}' is not a value for '{1}'; use {2}");

    public static readonly DiagnosticDescriptor NameTaken = Descriptor.Warning(
        "TKG0243",
        "The name is taken",
        "'{0}' cannot be called '{1}', which is the name of something else there; it is called '{2}'. Choose another name.");

    public static readonly DiagnosticDescriptor NameClash = Descriptor.Info(
        "TKG0244",
        "Two parts have the same C# name",
        "'{0}' would be called '{1}' like another part there; it is called '{2}'. Name one of them with 'x-tokengen: {{ name: … }}' or Rename.");

    public static readonly DiagnosticDescriptor UnusableServer = Descriptor.Info(
        "TKG0260",
        "Server left out",
        "No request can be sent to '{0}': the URL of a server is http or https, without a query; it is left out");

    public static readonly DiagnosticDescriptor UnsupportedSecurity = Descriptor.Info(
        "TKG0250",
        "Security scheme without a factory",
        "The security scheme '{0}' ({1}) has no factory, since nothing says how it is sent; complete it, or present the credential with a handler");

    /// <summary>0: the name; 1: what becomes of it.</summary>
    public static readonly DiagnosticDescriptor InvalidHeaderName = Descriptor.Warning(
        "TKG0251",
        "Name of a header cannot be one",
        "'{0}' cannot be the name of a header, which has no space and no colon, so {1}: write the name alone");

    /// <summary>0: the schema; 1: the type; 2: the namespace of the other type; 3: the suggested name.</summary>
    public static readonly DiagnosticDescriptor FrameworkName = Descriptor.Info(
        "TKG0245",
        "A type is called like one of the framework",
        "The schema '{0}' becomes '{1}', and {2} has a type of that name, which most C# files import: give it another with Rename=\"{0}={3}\" or 'x-tokengen: {{ name: {3} }}'");
}
