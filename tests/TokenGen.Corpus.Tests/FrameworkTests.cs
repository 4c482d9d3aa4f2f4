using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Corpus.Tests;

/// <summary>The types that a project gets from its framework, and those that TokenGen adds.</summary>
public sealed class FrameworkTests
{
    private const string Museum = "museum.yaml";
    private const string Unions = "tricky-openapi-generator-one-of-discriminator.yaml";

    private static readonly string[] s_all =
    [
        "IsExternalInit", "RequiredMemberAttribute", "CompilerFeatureRequiredAttribute", "SetsRequiredMembersAttribute", "NotNullWhenAttribute",
    ];

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void An_older_framework_gets_the_types_it_lacks_once(string framework)
    {
        (IReadOnlyList<string> findings, string[] polyfills) = new FrameworkProject(framework, Museum, Unions).Compile();

        Assert.Empty(findings);
        Assert.Equal(s_all, polyfills);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void A_newer_framework_gets_no_polyfills(string framework)
    {
        (IReadOnlyList<string> findings, string[] polyfills) = new FrameworkProject(framework, Museum, Unions).Compile();

        Assert.Empty(findings);
        Assert.Empty(polyfills);
    }

    [Fact]
    public void A_project_without_a_client_gets_no_polyfills() =>
        Assert.Empty(new FrameworkProject("netstandard2.0").Compile().Polyfills);

    [Fact]
    public void Polyfills_that_the_project_declares_are_not_emitted()
    {
        FrameworkProject project = new("netstandard2.0", Museum, Unions)
        {
            Code =
            [
                "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }",
                """
                namespace System.Diagnostics.CodeAnalysis
                {
                    [AttributeUsage(AttributeTargets.Parameter)]
                    internal sealed class NotNullWhenAttribute : Attribute
                    {
                        public NotNullWhenAttribute(bool returnValue) { }
                    }
                }
                """,
            ],
        };

        (IReadOnlyList<string> findings, string[] polyfills) = project.Compile();

        Assert.Empty(findings);
        Assert.Equal(s_all.Except(["IsExternalInit", "NotNullWhenAttribute"]), polyfills);
    }

    [Fact]
    public void A_project_can_take_polyfills_from_another_generator()
    {
        FrameworkProject project = new("netstandard2.0", Museum) { Properties = [("TokenGenPolyfills", "false")] };

        Assert.Empty(project.Compile().Polyfills);
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    [InlineData("net10.0")]
    public void The_internals_of_another_project_are_no_obstacle(string framework)
    {
        FrameworkProject library = Library("Library");
        FrameworkProject other = Library("Other");

        (IReadOnlyList<string> one, _) = new FrameworkProject(framework, Museum, Unions).Referring(library).Compile();
        (IReadOnlyList<string> two, _) = new FrameworkProject(framework, Museum, Unions).Referring(library).Referring(other).Compile();

        Assert.Empty(one);
        Assert.Empty(two);

        static FrameworkProject Library(string name) => new("netstandard2.0", Unions)
        {
            Name = name,
            Properties = [("RootNamespace", name)],
            Code = ["[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]"],
        };
    }

    [Theory]
    [InlineData("netstandard2.0", "DateTime Date { get", "JsonCodecs.Date)")]
    [InlineData("net472", "DateTime Date { get", "JsonCodecs.Date)")]
    [InlineData("net8.0", "DateOnly Date { get", "JsonCodecs.DateOnly)")]
    public void A_date_has_the_date_type_of_the_framework(string framework, string member, string statement)
    {
        string emitted = new FrameworkProject(framework, Museum).Emitted();

        Assert.Contains(member, emitted, StringComparison.Ordinal);
        Assert.Contains(statement, emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    public void A_language_version_that_is_too_old_is_one_diagnostic_and_no_file(LanguageVersion language)
    {
        FrameworkProject project = new("net472", Museum, Unions) { Language = language };

        (IReadOnlyList<string> findings, string[] polyfills) = project.Compile();

        Assert.Contains("TKG0003", Assert.Single(findings), StringComparison.Ordinal);
        Assert.Empty(polyfills);
    }
}
