using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>Whether the project's C# can hold emitted code, which has required members and UTF-8 literals.</summary>
internal sealed record LanguageSupport(bool IsSufficient, string Version)
{
    public static LanguageSupport Of(ParseOptions options)
    {
        LanguageVersion version = ((CSharpParseOptions)options).LanguageVersion;
        return new LanguageSupport(version >= LanguageVersion.CSharp11, version.ToDisplayString());
    }

    /// <summary>One finding for the whole project, however many clients it has: instead of a hundred errors in code nobody wrote.</summary>
    public EquatableArray<DiagnosticInfo> Check(ImmutableArray<ClientInput> clients) =>
        IsSufficient || clients.IsEmpty
            ? []
            : [DiagnosticInfo.Create(HostingDescriptors.LanguageTooOld, clients[0].Source.ItemSpan, Version)];
}
