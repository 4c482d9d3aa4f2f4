using System.Diagnostics;
using System.Text;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

/// <summary>Documents that are designed to hang, exhaust or crash a reader: each ends with a diagnostic, within seconds.</summary>
public sealed class HostileDocumentTests
{
    private const string Disruptive = "{}[]:,&*!|>'\"%@`#-?\n\t$\uD800\0\u2028~/";

    private const string Head = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\n";

    [Fact]
    public void An_alias_bomb_is_rejected()
    {
        StringBuilder bomb = new(Head + "x-a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
        for (int i = 1; i < 10; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"x-a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        Assert.Equal("TKG0105", Single(bomb.ToString()));
    }

    [Fact]
    public void A_bomb_of_merge_keys_is_rejected()
    {
        StringBuilder bomb = new(
            Head + "x-a0: &a0 {" + string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $"k{i}: 1")) + "}\n");
        for (int i = 1; i < 1000; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"x-a{i}: &a{i} {{<<: *a{i - 1}}}\n");
        }

        Assert.Equal("TKG0105", Single(bomb.ToString()));
    }

    [Theory]
    [InlineData(257)]
    [InlineData(100_000)]
    public void Deep_nesting_is_rejected(int depth)
    {
        Assert.Equal("TKG0105", Single(Head + "x: " + new string('[', depth) + new string(']', depth)));
        Assert.Equal("TKG0105", Single("{\"openapi\": \"3.1.0\", \"x\": " + new string('[', depth) + new string(']', depth) + "}"));
        Assert.Equal("TKG0105", Single(Head + "x: " + string.Concat(Enumerable.Repeat("{a: ", depth)) + new string('}', depth)));
        Assert.Equal("TKG0105", Single(
            "{\"openapi\": \"3.1.0\", \"x\": " + string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth) + "}"));
        Assert.Equal("TKG0105", Single(Head + "x:\n" + string.Concat(Enumerable.Repeat("- ", depth)) + "1\n"));
    }

    [Fact]
    public void Deep_nesting_within_the_limit_is_read()
    {
        string schema = string.Concat(Enumerable.Repeat("{\"items\":", 240)) + "{}" + new string('}', 240);

        ReadResult result = new MarkedDocument("{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"a\", \"version\": \"1\"}, \"components\": {\"schemas\": {\"A\": " + schema + "}}}").Read();

        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Document);
    }

    [Fact]
    public void A_list_of_millions_is_rejected()
    {
        Assert.Equal("TKG0105", Single("{\"openapi\": \"3.1.0\", \"x\": [" + string.Concat(Enumerable.Repeat("1,", 4_000_000)) + "1]}"));
    }

    [Fact]
    public void A_document_of_many_megabytes_is_rejected()
    {
        Assert.Equal("TKG0105", Single(new string(' ', 70_000_000) + Head));
    }

    [Fact]
    public void Path_items_that_expand_endlessly_are_rejected()
    {
        StringBuilder bomb = new(Head + "paths:\n  /a: {$ref: '#/x-p/p0'}\nx-p:\n");
        for (int i = 0; i < 30; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"  p{i}: {{get: {{responses: {{}}, callbacks: {{a: {{u: {{$ref: '#/x-p/p{i + 1}'}}}}, b: {{u: {{$ref: '#/x-p/p{i + 1}'}}}}}}}}}}\n");
        }

        Assert.Equal("TKG0105", Single(bomb + "  p30: {get: {responses: {}}}\n"));
    }

    [Fact]
    public void A_hundred_thousand_broken_references_are_read_quickly()
    {
        string list = string.Join(",", Enumerable.Range(0, 100_000).Select(static i => "{\"$ref\":\"#/x/y" + (i % 7) + "\"}"));

        ReadResult result = Timed("{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"A\": {\"anyOf\": [" + list + "]}}}}");

        Assert.Equal(1001, result.Diagnostics.Count);
    }

    [Fact]
    public void Thousands_of_equal_names_are_read_quickly()
    {
        string list = string.Join(",", Enumerable.Range(0, 30_000).Select(static i => "{\"$ref\":\"#/x/" + i + "/same\"}"));
        string things = string.Join(",", Enumerable.Range(0, 30_000).Select(static i => "\"" + i + "\":{\"same\":{}}"));

        ReadResult result = Timed(
            "{\"openapi\": \"3.1.0\", \"x\": {" + things + "}, \"components\": {\"schemas\": {\"A\": {\"anyOf\": [" + list + "]}}}}");

        Assert.NotNull(result.Document);
    }

    [Fact]
    public void A_cancelled_read_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => DocumentReader.Read(
            new("a.json", "{\"openapi\": \"3.1.0\", \"x\": [" + string.Concat(Enumerable.Repeat("1,", 10_000)) + "1]}"), [], [], source.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_damage_never_throws(int seed)
    {
        const string Document = """
            openapi: 3.1.0
            info: {title: a, version: '1'}
            x: &x {type: object, properties: {a: {type: string, maxLength: 5}}}
            paths:
              /a/{id}:
                parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/B'}}]
                post:
                  requestBody: {content: {application/json: {schema: *x}}}
                  responses: {200: {$ref: '#/components/responses/R'}}
            components:
              responses: {R: {description: r}}
              schemas:
                B: {<<: *x, discriminator: {propertyName: k, mapping: {b: B}}, oneOf: [{$ref: '#/components/schemas/C'}]}
                C: {allOf: [{$ref: '#/components/schemas/B'}], enum: [1, x, null], default: |
                  text
                  }
            """;
        string json = new MarkedDocument(Document.Replace("|\n      text\n      ", "text", StringComparison.Ordinal)).Read().Root?.ToJsonString() ?? Document;
#pragma warning disable CA5394 // A repeatable sequence, not a secret one.
        Random random = new(seed);
        for (int round = 0; round < 400; round++)
        {
            StringBuilder text = new(round % 2 == 0 ? Document : json);
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                int at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0: text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)); break;
                    case 1: text.Insert(at, Disruptive[random.Next(Disruptive.Length)]); break;
                    default: text.Insert(at, text.ToString(random.Next(text.Length / 2), random.Next(1, text.Length / 2))); break;
                }
            }

            ReadResult result = DocumentReader.Read(new("a.yaml", text.ToString()), [], [], TestContext.Current.CancellationToken);
            Assert.True(result.Document is not null || result.Diagnostics.Count > 0);
            Assert.DoesNotContain(result.Diagnostics, static finding => finding.Descriptor.Id == "TKG0109");
        }
#pragma warning restore CA5394
    }

    private static string Single(string document)
    {
        DiagnosticInfo finding = Assert.Single(Timed(document).Diagnostics);
        return finding.Descriptor.Id;
    }

    private static ReadResult Timed(string document)
    {
        TimeSpan start = ProcessorTime();
        ReadResult result = DocumentReader.Read(new("hostile", document), [], [], TestContext.Current.CancellationToken);
        TimeSpan taken = ProcessorTime() - start;
        Assert.True(taken < TimeSpan.FromSeconds(20), $"took {taken}");
        return result;
    }

    /// <summary>The processor time of this thread, because elapsed time depends on other processes. Only Linux provides it.</summary>
    private static TimeSpan ProcessorTime()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetElapsedTime(0);
        }

        // After the name, which can contain spaces: the state, then numbers. The 12th and 13th field are ticks in user and in kernel mode.
        string stat = System.IO.File.ReadAllText("/proc/thread-self/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        const int TicksPerSecond = 100;
        return TimeSpan.FromSeconds((Ticks(fields[11]) + Ticks(fields[12])) / TicksPerSecond);

        static double Ticks(string field) => double.Parse(field, System.Globalization.CultureInfo.InvariantCulture);
    }
}
