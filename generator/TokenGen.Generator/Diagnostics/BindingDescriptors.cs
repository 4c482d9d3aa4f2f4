using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Diagnostics of binding schemas and operations: TKG0200 to TKG0299.</summary>
internal static class BindingDescriptors
{
    public static readonly DiagnosticDescriptor DuplicateOperationId = Descriptor.Warning(
        "TKG0200",
        "Duplicate operationId",
        "The operationId '{0}' is already used by {1}; this operation is named {2}. Give each operation a unique operationId.");

    public static readonly DiagnosticDescriptor MissingPathParameter = Descriptor.Warning(
        "TKG0201",
        "Path parameter not declared",
        "The path '{0}' contains '{{{1}}}', but {2} does not declare it; it is generated as a required string. Declare it under 'parameters'.");

    public static readonly DiagnosticDescriptor UnknownPathParameter = Descriptor.Warning(
        "TKG0202",
        "Path parameter not in the path",
        "The path parameter '{0}' does not occur in '{1}' and is left out. Add '{{{0}}}' to the path, or correct its 'in'.");

    public static readonly DiagnosticDescriptor EncodingLeftOut = Descriptor.Info(
        "TKG0203",
        "Encoding of a part not supported",
        "The encoding of part '{0}' of {1} has a style or nested parts, which TokenGen does not support; the part is sent in the default encoding");

    public static readonly DiagnosticDescriptor UnnamedParts = Descriptor.Info(
        "TKG0204",
        "Parts without names",
        "The parts of '{0}' have no names, so {1} takes the whole body as a Stream");

    public static readonly DiagnosticDescriptor DuplicateParameter = Descriptor.Warning(
        "TKG0205",
        "Parameter declared twice in one list",
        "The list has two parameters '{0}' in '{1}'; only the last one is sent. Rename or remove one of them.");

    public static readonly DiagnosticDescriptor MissingOperationId = Descriptor.Info(
        "TKG0206",
        "Operation without an operationId",
        "{0} has no operationId, so {1} is named after its HTTP method and path. Add an operationId, so that the name stays when the path changes.");

    public static readonly DiagnosticDescriptor SchemaAsJson = Descriptor.Info(
        "TKG0210",
        "Schema read as free JSON",
        "The schema {0} is {1}; TokenGen has no type for it and reads it as a JsonElement");

    public static readonly DiagnosticDescriptor UnknownFormat = Descriptor.Info(
        "TKG0211",
        "Unknown format",
        "The format '{0}' is unknown for the type {1}; the value is a {2}");

    /// <summary>0: what is wrong with allOf, the consequence, and what to do.</summary>
    public static readonly DiagnosticDescriptor CyclicAllOf = Descriptor.Error(
        "TKG0212",
        "Circular or too deeply nested allOf",
        "This schema {0}");

    public static readonly DiagnosticDescriptor InheritedMember = Descriptor.Info(
        "TKG0213",
        "Inherited member declared again",
        "'{1}' redeclares the inherited member '{0}' {2}; the property keeps the declaration of the base '{3}'");

    public static readonly DiagnosticDescriptor UnnamedValues = Descriptor.Info(
        "TKG0214",
        "Enum values without names",
        "The enum of {0} has values of mixed or wrong types, so they get no names, and any value is accepted; its C# type is {1}");

    public static readonly DiagnosticDescriptor FurtherChoice = Descriptor.Info(
        "TKG0215",
        "Two choices in one allOf",
        "{0} combines two lists of alternatives (oneOf or anyOf); only the first becomes a union, and members of the second are in AdditionalProperties");

    /// <summary>0: the number of schemas; 1: their names.</summary>
    public static readonly DiagnosticDescriptor LeftUnread = Descriptor.Info(
        "TKG0216",
        "Schemas are left as JSON",
        "The setting Expand leaves these schemas as JSON ({0}): {1}. To get types for some of them, add their names to Expand, separated by '|'.");

    public static readonly DiagnosticDescriptor SeveralSuccesses = Descriptor.Info(
        "TKG0220",
        "Success responses with different kinds of bodies",
        "{0} has success responses with different kinds of bodies ({1}), so its result is a Stream");

    public static readonly DiagnosticDescriptor EnvelopeRecognised = Descriptor.Info(
        "TKG0230",
        "Envelope recognised",
        "'{0}' looks like an envelope ('status' and 'response'), so operations return its payload. "
        + "Confirm this in the document with 'x-tokengen: {{ envelope: … }}', or turn it off with 'envelope: false'.");

    public static readonly DiagnosticDescriptor InvalidEnvelope = Descriptor.Error(
        "TKG0231",
        "Envelope rule cannot be used",
        "Envelope rule: {0}; correct it under 'x-tokengen'");

    public static readonly DiagnosticDescriptor InvalidPages = Descriptor.Error(
        "TKG0232",
        "Page rule cannot be used",
        "Page rule of '{0}': {1}; correct it in the setting 'Pages' or under 'x-tokengen'");

    public static readonly DiagnosticDescriptor InvalidPolling = Descriptor.Error(
        "TKG0233",
        "Polling rule cannot be used",
        "Polling rule of '{0}': {1}; correct it in the setting 'Polling' or under 'x-tokengen'");

    public static readonly DiagnosticDescriptor ExampleLeftOut = Descriptor.Info(
        "TKG0234",
        "Example left out",
        "An example of '{0}' is left out because {1}; fix it to use it in tests");

    public static readonly DiagnosticDescriptor ExtensionNotAnObject = Descriptor.Error(
        "TKG0240",
        "Extension is not an object",
        "'x-tokengen' must be an object, such as '{{ secret: true }}'");

    public static readonly DiagnosticDescriptor UnknownExtensionKey = Descriptor.Error(
        "TKG0241",
        "Unknown extension key",
        "'{0}' is not a key of 'x-tokengen' here; the keys are: {1}");

    public static readonly DiagnosticDescriptor InvalidExtensionValue = Descriptor.Error(
        "TKG0242",
        "Extension value cannot be used",
        "'{0}' is not a valid value of '{1}'; use {2}");

    /// <summary>0: the pattern, 1: what it has or is.</summary>
    public static readonly DiagnosticDescriptor UncheckedPattern = Descriptor.Info(
        "TKG0246",
        "A pattern is not checked",
        "The pattern '{0}' {1}, so Validate does not check it");

    public static readonly DiagnosticDescriptor NameTaken = Descriptor.Warning(
        "TKG0243",
        "The name is already used",
        "'{0}' cannot be named '{1}' because that name is already used; it is named '{2}'. Choose another name.");

    public static readonly DiagnosticDescriptor NameClash = Descriptor.Info(
        "TKG0244",
        "Two parts have the same C# name",
        "'{0}' would have the same name '{1}' as another part; it is named '{2}'. Name one of them with 'x-tokengen: {{ name: … }}' or Rename.");

    public static readonly DiagnosticDescriptor UnusableServer = Descriptor.Info(
        "TKG0260",
        "Server left out",
        "The server '{0}' is left out: its URL must be http or https, without a query");

    public static readonly DiagnosticDescriptor UnsupportedSecurity = Descriptor.Info(
        "TKG0250",
        "Security scheme without a factory",
        "The security scheme '{0}' ({1}) has no factory because the document does not say how it is sent; complete the scheme, or send the credential with a handler");

    /// <summary>0: the name; 1: the consequence; 2: header or cookie.</summary>
    public static readonly DiagnosticDescriptor InvalidHeaderName = Descriptor.Warning(
        "TKG0251",
        "Invalid header or cookie name",
        "'{0}' is not a valid {2} name, so {1}: write the name alone, without spaces, colons and semicolons");

    /// <summary>1: what to do.</summary>
    public static readonly DiagnosticDescriptor UndeclaredSecurity = Descriptor.Warning(
        "TKG0252",
        "Security scheme is not declared",
        "The security scheme '{0}' is not declared, so no credential of the client is sent for it: {1}");

    /// <summary>0: the schema; 1: the type; 2: the namespace of the other type; 3: the suggested name.</summary>
    public static readonly DiagnosticDescriptor FrameworkName = Descriptor.Info(
        "TKG0245",
        "A type has the name of a framework type",
        "The schema '{0}' becomes '{1}', which is also a type of {2} that most C# files import: rename it with Rename=\"{0}={3}\" or 'x-tokengen: {{ name: {3} }}'");
}
