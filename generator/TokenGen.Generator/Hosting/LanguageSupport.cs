using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>Whether the project's C# version supports emitted code, which uses required members and UTF-8 literals.</summary>
internal sealed record LanguageSupport(bool IsSufficient, string Version)
{
    public static LanguageSupport Of(ParseOptions options)
    {
        LanguageVersion version = ((CSharpParseOptions)options).LanguageVersion;
        return new LanguageSupport(version >= LanguageVersion.CSharp11, version.ToDisplayString());
    }

    /// <summary>One diagnostic for the whole project, however many clients it has, instead of a hundred errors in generated code.</summary>
    public EquatableArray<DiagnosticInfo> Check(ImmutableArray<ClientInput> clients) =>
        IsSufficient || clients.IsEmpty
            ? []
            : [DiagnosticInfo.Create(HostingDescriptors.LanguageTooOld, clients[0].Source.ItemSpan, Version)];
}
