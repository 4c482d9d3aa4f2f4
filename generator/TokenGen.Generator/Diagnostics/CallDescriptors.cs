using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// Diagnostics of calls of generated clients: TKG0320 to TKG0339. They are reported in C# files, so <c>.editorconfig</c> applies.
/// </summary>
internal static class CallDescriptors
{
    /// <summary>0: the constant; 1: the parameter or property; 2: what it must be.</summary>
    public static readonly DiagnosticDescriptor NotAllowed = Descriptor.Warning(
        "TKG0320",
        "The document does not allow the value",
        "The document does not allow {0} for '{1}': {2}");

    /// <summary>0: the constant; 1: the enum; 2: the property to use.</summary>
    public static readonly DiagnosticDescriptor Misspelt = Descriptor.Warning(
        "TKG0321",
        "A value of an enum is misspelt",
        "The document does not list {0} for '{1}': use '{2}'");

    /// <summary>0: the method; 1: the method to call.</summary>
    public static readonly DiagnosticDescriptor Replaced = Descriptor.Info(
        "TKG0322",
        "A deprecated operation has a replacement",
        "'{0}' is deprecated, and the document names a replacement: call '{1}'");

    /// <summary>0: the method; 1: what it returns.</summary>
    public static readonly DiagnosticDescriptor NotDisposed = Descriptor.Warning(
        "TKG0323",
        "A stream or raw response is not disposed",
        "Dispose the {1} that '{0}' returns: it holds a connection until then");

    /// <summary>0: the method; 1: the method that returns all pages.</summary>
    public static readonly DiagnosticDescriptor FirstPage = Descriptor.Info(
        "TKG0324",
        "Only the first page is read",
        "'{0}' returns one page: use '{1}' to read the items of all pages");

    /// <summary>0: the method; 1: the type of the error.</summary>
    public static readonly DiagnosticDescriptor UntypedError = Descriptor.Info(
        "TKG0325",
        "An error is read as text",
        "'{0}' declares a typed error: catch 'ApiException<{1}>' and use 'Error' instead of the text in 'Body'");

    /// <summary>
    /// 0: the method; 1: the statuses. Off by default, because most programs should handle all errors of a call in the same way.
    /// </summary>
    public static readonly DiagnosticDescriptor Undistinguished = Descriptor.Create(
        "TKG0326",
        "No handler distinguishes a declared error",
        "No handler here distinguishes {1} of '{0}' from other errors: catch its type or compare 'StatusCode'",
        DiagnosticSeverity.Info,
        isEnabled: false);

    /// <summary>0: the method; 1: the client.</summary>
    public static readonly DiagnosticDescriptor NoCredential = Descriptor.Warning(
        "TKG0327",
        "The client has no credential",
        "'{0}' requires a credential, and this '{1}' has none: pass a credential to its constructor");

    /// <summary>0: the method.</summary>
    public static readonly DiagnosticDescriptor NeverNull = Descriptor.Warning(
        "TKG0328",
        "The result is never null",
        "'{0}' never returns null; if the server returns an error, it throws ApiException: remove the comparison and catch that, or use WithResponse");
}
