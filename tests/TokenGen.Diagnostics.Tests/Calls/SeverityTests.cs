using Microsoft.CodeAnalysis;
using TokenGen.Generator.Calls;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>Diagnostics of calls are in C# files, so an <c>.editorconfig</c> and <c>#pragma</c> apply to them.</summary>
public sealed class SeverityTests
{
    [Fact]
    public async Task An_editorconfig_turns_a_diagnostic_off()
    {
        await CallCode.Reports("await client.{|TKG0323:GetPhotoAsync|}(id);");
        await CallCode.Reports("await client.GetPhotoAsync(id);", "dotnet_diagnostic.TKG0323.severity = none");
    }

    [Fact]
    public async Task An_editorconfig_makes_a_diagnostic_an_error() => Assert.Equal(
        DiagnosticSeverity.Error,
        Assert.Single(
            await CallCode.DiagnosticsOf("await client.GetPhotoAsync(id);", "dotnet_diagnostic.TKG0323.severity = error")).Severity);

    [Fact]
    public Task A_pragma_suppresses_a_diagnostic() => CallCode.Reports(
        """
        #pragma warning disable TKG0323
        await client.GetPhotoAsync(id);
        #pragma warning restore TKG0323
        await client.{|TKG0323:GetPhotoAsync|}(id);
        """);

    [Fact]
    public async Task A_project_without_the_runtime_is_not_analyzed()
    {
        Assert.Empty(await CallCode.Run(CallCode.WithoutRuntime("class Pets { public System.Threading.Tasks.Task<System.IO.Stream> GetAsync() => null!; async void M() => await GetAsync(); }"), ""));
        Assert.Equal(9, new CallAnalyzer().SupportedDiagnostics.Length);
    }
}
