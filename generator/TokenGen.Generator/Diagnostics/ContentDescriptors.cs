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

    /// <summary>0: the reason.</summary>
    public static readonly DiagnosticDescriptor NotUnderstood = Descriptor.Warning(
        "TKG0124",
        "A part of the document is not understood",
        "This part of the document is not understood and left out: {0}");
}
