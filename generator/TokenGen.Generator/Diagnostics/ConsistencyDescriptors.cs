using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// Where a document contradicts itself. Ids TKG0130 to TKG0139. Little of it changes what a client can send or read, and the
/// document is somebody else's as a rule: all of it is Info, but a required member for which there is no property.
/// </summary>
internal static class ConsistencyDescriptors
{
    /// <summary>0: the member.</summary>
    public static readonly DiagnosticDescriptor RequiredNotDeclared = Descriptor.Warning(
        "TKG0130",
        "A required member is not declared",
        "'{0}' is required here and not among the 'properties', so no property is generated for it: declare it, or take it out of 'required'");

    /// <summary>0: the value; 1: the types.</summary>
    public static readonly DiagnosticDescriptor ListedValueOfWrongType = Descriptor.Info(
        "TKG0131",
        "A listed value is not of its schema's type",
        "{0} is listed where the type is {1}: write a value of that type, or mend the type");

    /// <summary>0: what does not fit.</summary>
    public static readonly DiagnosticDescriptor DefaultRefused = Descriptor.Info(
        "TKG0132",
        "A default does not fit its schema",
        "The default does not fit its schema: {0}; mend the one or the other");

    /// <summary>0: the lower limit; 1: its value; 2: the upper limit; 3: its value.</summary>
    public static readonly DiagnosticDescriptor EmptyRange = Descriptor.Info(
        "TKG0133",
        "A lower limit is above the upper one",
        "No value can satisfy '{0}' {1} and '{2}' {3}, which generated code leaves to the server: mend one of them");

    /// <summary>0: what does not fit.</summary>
    public static readonly DiagnosticDescriptor ExampleDoesNotFit = Descriptor.Info(
        "TKG0134",
        "An example does not fit its schema",
        "The example does not fit its schema: {0}; mend the one or the other");

    /// <summary>0: the value of the discriminator; 1: the schema it leads to.</summary>
    public static readonly DiagnosticDescriptor MappingToNoAlternative = Descriptor.Info(
        "TKG0135",
        "A discriminator's mapping leads to no alternative",
        "'{0}' leads to '{1}', which is no alternative here, so a value of that kind is kept as JSON: list the schema, or remove the entry");

    /// <summary>0: what was made of it.</summary>
    public static readonly DiagnosticDescriptor OldNullable = Descriptor.Info(
        "TKG0136",
        "'nullable' means nothing since OpenAPI 3.1",
        "'nullable' is no keyword since OpenAPI 3.1 and {0}: add 'null' to the types instead");
}
