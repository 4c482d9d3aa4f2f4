using Microsoft.CodeAnalysis;
using TokenGen.Hostile.Bounds;
using TokenGen.Hostile.Generation;
using TokenGen.Hostile.Injected;
using TokenGen.Hostile.Mutants;
using TokenGen.Hostile.Texts;

namespace TokenGen.Hostile.Tests;

/// <summary>The first cases of <c>tests/sweep.sh</c>. Each case depends only on its number, so they are the same in every run.</summary>
public sealed class HostileTests
{
    /// <summary>The bombs that once took the generator the longest, and one of each other kind. The sweep runs all of them.</summary>
    public static TheoryData<string> Worst =>
    [
        "1 GB of whitespace", "patterns that explode", "allOf in twos, 60 levels", "allOf in hundreds, 10 levels",
        "a chain of 50,000 lists", "a description of 4 million words", "50,000 operations of one name", "a union of 50,000 choices",
        "a path of 100,000 parameters in JSON",
    ];

    [Fact]
    public void The_code_of_harmless_texts_compiles_without_a_warning() =>
        Assert.Empty(TextCases.HarmlessClient.Compile(DiagnosticSeverity.Warning));

    [Fact]
    public void No_text_of_a_document_becomes_anything_but_a_literal_an_identifier_or_a_comment()
    {
        int cases = 0;
        for (int number = 0; cases < 2_000; number++)
        {
            CaseResult result = TextCases.Try(number);
            Assert.True(result.Failure is null, $"texts {number}: {result.Failure}");
            cases += result.Cases;
        }
    }

    [Fact]
    public void A_damaged_document_neither_breaks_the_generator_nor_the_build()
    {
        for (int number = 0; number < 100; number++)
        {
            CaseResult result = MutantCases.Try(number);
            Assert.True(result.Failure is null, $"mutants {number}: {result.Failure}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Ten_errors_in_a_large_document_are_reported_exactly_at_their_lines(int number)
    {
        CaseResult result = InjectedCases.Try(number);

        Assert.True(result.Failure is null, $"injected {number}: {result.Failure}");
        Assert.Equal(10, result.Cases);
    }

    [Fact]
    public void A_document_gives_the_same_bytes_under_every_culture_line_end_and_schedule()
    {
        for (int number = 0; number < 10; number++)
        {
            CaseResult result = SameCases.Try(number);
            Assert.True(result.Failure is null, $"same {number}: {result.Failure}");
        }
    }

    [Theory]
    [InlineData("a security scheme whose name begins like an address", "components: {securitySchemes: {'http://[': {type: http, scheme: bearer}}}\nsecurity: [{'http://[': []}]\npaths: {/a: {get: {responses: {}}}}", null)]
    [InlineData("a webhook that refers to a list", "webhooks: {a: {$ref: '#/x-list'}}\nx-list: [1]", "TKG0115")]
    [InlineData("a vocabulary that is neither wanted nor not", "paths: {}\ncomponents: {schemas: {A: {$vocabulary: {'https://a.example': maybe}}}}", "TKG0121")]
    [InlineData("a tag of one blank", "paths: {/a: {get: {operationId: a, tags: [' '], responses: {}}}}", "TKG0121")]
    [InlineData("a security scheme of one blank", "paths: {/a: {get: {operationId: a, security: [{' ': []}], responses: {}}}}", "TKG0121")]
    [InlineData("a dynamic reference that is no address", "paths: {}\ncomponents: {schemas: {A: {$dynamicRef: '///|@ '}}}", "TKG0121")]
    [InlineData("a dynamic reference to nothing", "paths: {}\ncomponents: {schemas: {A: {$dynamicRef: ''}}}", "TKG0121")]
    [InlineData("a server of one blank", "paths: {}\nservers: [{url: ' '}]", null)]
    [InlineData("an envelope whose success is a text", "x-tokengen: {envelope: {schemas: ['*'], payload: a, success: b}}\npaths: {}", "TKG0231")]
    public void Documents_that_once_broke_the_generator_are_reported_or_read(string what, string document, string? finding)
    {
        GeneratedClient client = GeneratedClient.Of($"openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\n{document}\n");

        Assert.True(client.Failure is null, $"{what}: {client.Failure}");
        // Most of these documents have no operation, which causes its own diagnostic.
        Assert.Equal(
            finding, client.Findings.FirstOrDefault(static one => one.Severity > DiagnosticSeverity.Info && one.Id != "TKG0127")?.Id);
        Assert.Empty(client.Compile(DiagnosticSeverity.Warning));
    }

    [Fact]
    public void A_media_type_that_Swagger_lists_twice_counts_once()
    {
        GeneratedClient client = GeneratedClient.Of(
            "swagger: '2.0'\ninfo: {title: a, version: '1'}\nconsumes: [application/json, application/json]\nproduces: [a/b, a/b]\n"
            + "paths: {/a: {post: {operationId: a, parameters: [{name: b, in: body, schema: {type: string}}], responses: {200: {description: a, schema: {type: string}}}}}}\n");

        Assert.Empty(client.Findings);
        Assert.Empty(client.Compile(DiagnosticSeverity.Warning));
    }

    [Theory]
    [MemberData(nameof(Worst))]
    public void A_hostile_document_ends_within_seconds_and_megabytes(string name)
    {
        BombResult result = BombProcess.Run(name);

        Assert.True(result.Failure is null, result.ToString());
    }
}
