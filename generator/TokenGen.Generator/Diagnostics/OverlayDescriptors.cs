using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Diagnostics of overlays: TKG0140 to TKG0149.</summary>
internal static class OverlayDescriptors
{
    /// <summary>0: the reason.</summary>
    public static readonly DiagnosticDescriptor NotAnOverlay = Descriptor.Error(
        "TKG0140",
        "The file is not an overlay",
        "The overlay is not applied: {0}");

    /// <summary>0: the expression; 1: the reason.</summary>
    public static readonly DiagnosticDescriptor InvalidPath = Descriptor.Error(
        "TKG0141",
        "A JSONPath expression is not valid",
        "'{0}' is not a JSONPath expression (RFC 9535), so its action is not applied: {1}");

    /// <summary>0: the expression; 1: the file.</summary>
    public static readonly DiagnosticDescriptor NothingMatched = Descriptor.Warning(
        "TKG0142",
        "The target of an overlay matches nothing",
        "'{0}' matches nothing in '{1}', so its action changes nothing: correct the target, or remove the action");

    /// <summary>0: the reason.</summary>
    public static readonly DiagnosticDescriptor InvalidAction = Descriptor.Error(
        "TKG0143",
        "An action of an overlay cannot be applied",
        "This part of the overlay is not applied: {0}");

    /// <summary>0: the document that the overlay declares; 1: the file that it is applied to.</summary>
    public static readonly DiagnosticDescriptor OtherDocument = Descriptor.Warning(
        "TKG0144",
        "The overlay extends another document",
        "The overlay extends '{0}' but is applied to '{1}': correct 'extends', or remove the overlay from the Overlays of this client");

    /// <summary>0: the field; 1: the fields that are known.</summary>
    public static readonly DiagnosticDescriptor UnknownField = Descriptor.Warning(
        "TKG0145",
        "An overlay has an unknown field",
        "The field '{0}' is unknown here and is ignored: use one of {1}, or a name that starts with 'x-'");
}
