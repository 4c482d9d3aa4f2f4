using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// Contradictions within a document: TKG0130 to TKG0139. Few of them change what a client can send or read, and most documents
/// belong to a vendor. So all are Info, except a required member that has no property.
/// </summary>
internal static class ConsistencyDescriptors
{
    /// <summary>0: the member.</summary>
    public static readonly DiagnosticDescriptor RequiredNotDeclared = Descriptor.Warning(
        "TKG0130",
        "A required member is not declared",
        "'{0}' is required but not declared under 'properties', so no property is generated for it: declare it, or remove it from 'required'");

    /// <summary>0: the value; 1: the types.</summary>
    public static readonly DiagnosticDescriptor ListedValueOfWrongType = Descriptor.Info(
        "TKG0131",
        "An enum value does not have its schema's type",
        "{0} is listed under 'enum', but the type is {1}: write a value of that type, or correct the type");

    /// <summary>0: what does not fit.</summary>
    public static readonly DiagnosticDescriptor DefaultRefused = Descriptor.Info(
        "TKG0132",
        "A default does not fit its schema",
        "The default does not fit its schema: {0}; fix the default or the schema");

    /// <summary>0: the lower limit; 1: its value; 2: the upper limit; 3: its value.</summary>
    public static readonly DiagnosticDescriptor EmptyRange = Descriptor.Info(
        "TKG0133",
        "A lower limit is above the upper limit",
        "No value can satisfy both '{0}' {1} and '{2}' {3}: fix one of them (generated code does not check limits)");

    /// <summary>0: what does not fit.</summary>
    public static readonly DiagnosticDescriptor ExampleDoesNotFit = Descriptor.Info(
        "TKG0134",
        "An example does not fit its schema",
        "The example does not fit its schema: {0}; fix the example or the schema");

    /// <summary>0: the value of the discriminator; 1: the schema it points to.</summary>
    public static readonly DiagnosticDescriptor MappingToNoAlternative = Descriptor.Info(
        "TKG0135",
        "A discriminator mapping points to a schema that is not an alternative",
        "'{0}' points to '{1}', which is not an alternative here, so such a value is kept as JSON: list the schema, or remove the entry");

    /// <summary>0: the consequence.</summary>
    public static readonly DiagnosticDescriptor OldNullable = Descriptor.Info(
        "TKG0136",
        "'nullable' does not exist since OpenAPI 3.1",
        "'nullable' was removed in OpenAPI 3.1 and {0}: add 'null' to the types instead");
}
