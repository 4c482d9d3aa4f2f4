using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>What can be wrong with single values of a document. Ids TKG0120 to TKG0129.</summary>
internal static class ContentDescriptors
{
    /// <summary>0: the field; 1: what belongs there; 2: what is there.</summary>
    public static readonly DiagnosticDescriptor WrongStructure = Descriptor.Error(
        "TKG0120",
        "A part of the document has the wrong structure",
        "'{0}' must be {1} and is {2}, so it is left out: mend it");

    /// <summary>0: the field; 1: what belongs there; 2: what is there.</summary>
    public static readonly DiagnosticDescriptor WrongValue = Descriptor.Warning(
        "TKG0121",
        "A value of the document is of the wrong kind",
        "'{0}' must be {1} and is {2}, so it is ignored: mend or remove it");

    /// <summary>0: the type.</summary>
    public static readonly DiagnosticDescriptor UnknownType = Descriptor.Warning(
        "TKG0122",
        "A schema has an unknown type",
        "'{0}' is not a type, so any JSON is taken here: use string, number, integer, boolean, array, object or null");

    /// <summary>0: the field; 1: what may be meant.</summary>
    public static readonly DiagnosticDescriptor UnknownField = Descriptor.Info(
        "TKG0123",
        "A field means nothing here",
        "'{0}' is no field of this object and is ignored: {1}, or begin it with 'x-'");

    /// <summary>0: the field.</summary>
    public static readonly DiagnosticDescriptor NotUnderstood = Descriptor.Warning(
        "TKG0124",
        "A part of the document is not understood",
        "'{0}' has a value here that OpenAPI does not know, so it is ignored: compare it with the specification");

    /// <summary>0: the key; 1: what belongs there.</summary>
    public static readonly DiagnosticDescriptor InvalidKey = Descriptor.Error(
        "TKG0125",
        "A status or an HTTP method is not valid",
        "'{0}' is not {1}, so no method is generated for this operation: correct it");

    /// <summary>0: the field; 1: what is probably meant.</summary>
    public static readonly DiagnosticDescriptor MisspeltField = Descriptor.Warning(
        "TKG0126",
        "A field is misspelt",
        "'{0}' is not a field of this object and is ignored: write '{1}', or begin it with 'x-'");

    public static readonly DiagnosticDescriptor NothingDescribed = Descriptor.Warning(
        "TKG0127",
        "The document describes nothing",
        "The document has no path, no component and no webhook, so nothing can be called: add 'paths', 'components' or 'webhooks'");

    /// <summary>0: the field; 1: the object; 2: the consequence.</summary>
    public static readonly DiagnosticDescriptor MissingField = Descriptor.Warning(
        "TKG0128",
        "A required field is missing",
        "This {1} has no '{0}', so {2}: add it");

    public static readonly DiagnosticDescriptor ListUnderItems = Descriptor.Warning(
        "TKG0129",
        "A list under 'items' is read as a tuple",
        "'items' has a list, so the array becomes a tuple with a type for each place: write one schema if all items are alike, or 'prefixItems' (OpenAPI 3.1)");
}
