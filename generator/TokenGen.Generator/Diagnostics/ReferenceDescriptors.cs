using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Diagnostics of references: TKG0110 to TKG0119. Argument 0 is always the reference as written.</summary>
internal static class ReferenceDescriptors
{
    /// <summary>1: what the client does instead; 2: what to write.</summary>
    public static readonly DiagnosticDescriptor Unresolved = Descriptor.Warning(
        "TKG0110",
        "A reference points to nothing",
        "The reference '{0}' points to nothing, so {1}: {2}");

    /// <summary>1: the path to list.</summary>
    public static readonly DiagnosticDescriptor FileNotGiven = Descriptor.Error(
        "TKG0111",
        "A reference points to a file that the project does not list",
        "The reference '{0}' points to a file that the project does not list: add <OpenApiDocument Include=\"{1}\" />");

    public static readonly DiagnosticDescriptor Remote = Descriptor.Warning(
        "TKG0112",
        "A reference points to a URL",
        "The reference '{0}' points to a URL, and a build downloads nothing: save the file, list it as an OpenApiDocument and use its path");

    public static readonly DiagnosticDescriptor Circular = Descriptor.Error(
        "TKG0113",
        "A reference is circular",
        "The reference '{0}' is circular and never reaches a definition: point one of the references in the circle to a definition");

    public static readonly DiagnosticDescriptor WrongKind = Descriptor.Warning(
        "TKG0115",
        "A reference points to the wrong kind of object",
        "The reference '{0}' points to the wrong kind of object (such as a parameter instead of a schema) and is ignored: point it to the right kind");

    public static readonly DiagnosticDescriptor UnresolvedExample = Descriptor.Warning(
        "TKG0114",
        "A reference to an example, a link or a discriminator's schema points to nothing",
        "'{0}' points to nothing and is ignored: correct it, or add the missing target");

    public static readonly DiagnosticDescriptor Unused = Descriptor.Info(
        "TKG0116",
        "An unused reference is broken",
        "The reference '{0}' is broken, but no operation of the client uses it: correct it before an operation does");

    /// <summary>1: the ignored field.</summary>
    public static readonly DiagnosticDescriptor IgnoredField = Descriptor.Warning(
        "TKG0117",
        "A field beside a reference is ignored",
        "The field '{1}' beside the reference '{0}' is ignored: "
        + "write it where the reference points to, or replace the reference with its target");
}
