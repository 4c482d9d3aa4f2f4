using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>What can be wrong with references. Ids TKG0110 to TKG0119. Argument 0 is always the reference as written.</summary>
internal static class ReferenceDescriptors
{
    /// <summary>1: what to do.</summary>
    public static readonly DiagnosticDescriptor Unresolved = Descriptor.Warning(
        "TKG0110",
        "A reference points to nothing",
        "The reference '{0}' points to nothing, so any JSON is taken in its place: {1}");

    /// <summary>1: the path to list.</summary>
    public static readonly DiagnosticDescriptor FileNotGiven = Descriptor.Error(
        "TKG0111",
        "A reference leads to a file that the project does not list",
        "The reference '{0}' leads to a file that is not listed: add <OpenApiDocument Include=\"{1}\" /> to the project");

    public static readonly DiagnosticDescriptor Remote = Descriptor.Warning(
        "TKG0112",
        "A reference leads to the network",
        "The reference '{0}' leads to the network, which is never asked: save the file, list it as an OpenApiDocument and refer to it by its path");

    public static readonly DiagnosticDescriptor Circular = Descriptor.Error(
        "TKG0113",
        "A reference leads back to itself",
        "The reference '{0}' leads back to itself without meeting anything: let one of the references in the circle name content");

    public static readonly DiagnosticDescriptor WrongKind = Descriptor.Warning(
        "TKG0115",
        "A reference leads to something else than belongs in its place",
        "The reference '{0}' leads to something that can not stand here, such as a parameter in the place of a schema, and is ignored: refer to what belongs here");

    public static readonly DiagnosticDescriptor UnresolvedExample = Descriptor.Warning(
        "TKG0114",
        "A reference to an example, a link or a discriminator's schema points to nothing",
        "'{0}' points to nothing and is ignored: mend it, or add what it names");

    public static readonly DiagnosticDescriptor Unused = Descriptor.Info(
        "TKG0116",
        "A reference that nobody uses leads nowhere",
        "The reference '{0}' leads nowhere, and no operation of the client uses it: correct it if one is to");
}
