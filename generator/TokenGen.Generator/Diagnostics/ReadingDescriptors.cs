using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Diagnostics of the text of a document: TKG0100 to TKG0109.</summary>
internal static class ReadingDescriptors
{
    public static readonly DiagnosticDescriptor EmptyDocument = Descriptor.Error(
        "TKG0100",
        "The document is empty",
        "The document is empty: write an OpenAPI document in YAML or JSON");

    /// <summary>0: YAML or JSON; 1: the parser's reason.</summary>
    public static readonly DiagnosticDescriptor SyntaxError = Descriptor.Error(
        "TKG0101",
        "The document is not valid YAML or JSON",
        "This is not valid {0}; fix it and build again: {1}");

    public static readonly DiagnosticDescriptor NotOpenApi = Descriptor.Error(
        "TKG0102",
        "The document is not an OpenAPI document",
        "This is not an OpenAPI document: its root must be an object with the field 'openapi' (such as 3.1.0) or 'swagger' (2.0)");

    /// <summary>0: the version as written.</summary>
    public static readonly DiagnosticDescriptor UnsupportedVersion = Descriptor.Error(
        "TKG0103",
        "The OpenAPI version is not supported",
        "OpenAPI version '{0}' is not supported: use 2.0, 3.0, 3.1 or 3.2");

    /// <summary>0: the key.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Descriptor.Error(
        "TKG0104",
        "A key occurs twice in one object",
        "The key '{0}' occurs twice in this object and only its first value is read: remove or rename one of the two");

    /// <summary>0: which limit.</summary>
    public static readonly DiagnosticDescriptor LimitExceeded = Descriptor.Error(
        "TKG0105",
        "The document is too large or nested too deeply",
        "The document is not read because it {0}: split or simplify it");

    public static readonly DiagnosticDescriptor TooManyDiagnostics = Descriptor.Warning(
        "TKG0106",
        "Too many errors and warnings",
        "The document has more errors and warnings than are reported: fix some and build again");

    public static readonly DiagnosticDescriptor TooManyRemarks = Descriptor.Info(
        "TKG0107",
        "Too many diagnostics of severity Info",
        "The document has more diagnostics of severity Info than are reported: fix some and build again");

    /// <summary>0: the reason.</summary>
    public static readonly DiagnosticDescriptor ReaderFailure = Descriptor.Error(
        "TKG0109",
        "The document could not be read",
        "TokenGen failed to read the document. This is a defect of TokenGen, please report it: {0}.");
}
