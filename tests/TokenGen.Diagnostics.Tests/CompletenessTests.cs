using System.Reflection;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Diagnostics.Tests;

/// <summary>Each diagnostic of the generator has a test here that is named after it.</summary>
public sealed class CompletenessTests
{
    /// <summary>
    /// Diagnostics about defects of TokenGen itself. A document that causes one shows a bug, which is fixed, so no test can contain it.
    /// </summary>
    private static readonly string[] s_ownDefects = ["TKG0099", "TKG0109"];

    /// <summary>Off by default, because most programs handle all errors of a call alike.</summary>
    private const string OnRequest = "TKG0326";

    [Fact]
    public void Each_diagnostic_has_a_test()
    {
        IEnumerable<string> tested = typeof(CompletenessTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods())
            .Where(static method =>
                method.IsDefined(typeof(FactAttribute), inherit: true) && method.Name.StartsWith("TKG", StringComparison.Ordinal))
            .Select(static method => method.Name[..7]);

        Assert.Equal(Descriptors().Select(static descriptor => descriptor.Id).Except(s_ownDefects).Order(), tested.Distinct().Order());
    }

    [Fact]
    public void Each_diagnostic_but_one_is_on_by_default_and_leads_to_its_page() => Assert.All(Descriptors(), static descriptor =>
    {
        Assert.Equal(descriptor.Id != OnRequest, descriptor.IsEnabledByDefault);
        Assert.EndsWith($"/docs/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    });

    internal static IEnumerable<DiagnosticDescriptor> Descriptors() => typeof(TokenGenGenerator).Assembly.GetTypes()
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!);
}
