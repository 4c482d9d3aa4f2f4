using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Diagnostics of single values of a document: TKG0120 to TKG0129.</summary>
internal static class ContentDescriptors
{
    /// <summary>0: the field; 1: what belongs there; 2: what is there.</summary>
    public static readonly DiagnosticDescriptor WrongStructure = Descriptor.Error(
        "TKG0120",
        "A part of the document has the wrong structure",
        "'{0}' must be {1} but is {2}, so it is left out: fix it");

    /// <summary>0: the field; 1: what belongs there; 2: what is there.</summary>
    public static readonly DiagnosticDescriptor WrongValue = Descriptor.Warning(
        "TKG0121",
        "A value of the document has the wrong type",
        "'{0}' must be {1} but is {2}, so it is ignored: fix or remove it");

    /// <summary>0: the type.</summary>
    public static readonly DiagnosticDescriptor UnknownType = Descriptor.Warning(
        "TKG0122",
        "A schema has an unknown type",
        "'{0}' is not a type, so any JSON is accepted here: use string, number, integer, boolean, array, object or null");

    /// <summary>0: the field; 1: what to do.</summary>
    public static readonly DiagnosticDescriptor UnknownField = Descriptor.Info(
        "TKG0123",
        "An unknown field is ignored",
        "'{0}' is not a field of this object and is ignored: {1}, or start its name with 'x-'");

    /// <summary>0: the field.</summary>
    public static readonly DiagnosticDescriptor NotUnderstood = Descriptor.Warning(
        "TKG0124",
        "A value is not known to OpenAPI",
        "'{0}' has a value that OpenAPI does not define, so it is ignored: compare it with the specification");

    /// <summary>0: the key; 1: what belongs there.</summary>
    public static readonly DiagnosticDescriptor InvalidKey = Descriptor.Error(
        "TKG0125",
        "A status or an HTTP method is not valid",
        "'{0}' is not {1}, so this operation gets no method: correct it");

    /// <summary>0: the field; 1: what is probably meant.</summary>
    public static readonly DiagnosticDescriptor MisspeltField = Descriptor.Warning(
        "TKG0126",
        "A field is misspelt",
        "'{0}' is not a field of this object and is ignored: write '{1}', or start its name with 'x-'");

    public static readonly DiagnosticDescriptor NothingDescribed = Descriptor.Warning(
        "TKG0127",
        "The document describes nothing",
        "The document has no paths, components or webhooks, so the client has no methods: add one of them");

    /// <summary>0: the field; 1: the object; 2: the consequence.</summary>
    public static readonly DiagnosticDescriptor MissingField = Descriptor.Warning(
        "TKG0128",
        "A required field is missing",
        "This {1} has no '{0}', so {2}: add it");

    /// <summary>1: what to do.</summary>
    public static readonly DiagnosticDescriptor MisplacedField = Descriptor.Warning(
        "TKG0137",
        "A field stands at the wrong place",
        "'{0}' has no meaning here and is ignored: {1}");

    public static readonly DiagnosticDescriptor ListUnderItems = Descriptor.Warning(
        "TKG0129",
        "A list under 'items' is read as a tuple",
        "'items' is a list, so the array becomes a tuple with one type per position: write one schema if all items have the same type, or 'prefixItems' (OpenAPI 3.1)");
}
