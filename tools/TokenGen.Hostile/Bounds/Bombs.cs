using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.Hostile.Bounds;

/// <summary>Documents that are designed to hang, exhaust or crash a reader, by name.</summary>
internal static class Bombs
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\n";
    private const string JsonHead = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"a\",\"version\":\"1\"},";
    private const string Use = "paths: {/a: {get: {operationId: a, responses: {200: {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}}\n";

    public static IReadOnlyDictionary<string, Func<SourceText>> All { get; } = new Dictionary<string, Func<SourceText>>(StringComparer.Ordinal)
    {
        ["alias bomb"] = () =>
            Text(Head + "x0: &a0 [1,2,3,4,5,6,7,8,9]\n" + Each(1, 40, i => $"x{i}: &a{i} [{Repeat($"*a{i - 1},", 9)}]\n")),
        ["alias bomb of mappings"] = () =>
            Text(Head + "x0: &a0 {k: v}\n" + Each(1, 40, i => $"x{i}: &a{i} {{{Each(0, 9, k => $"k{k}: *a{i - 1}, ")}}}\n")),
        ["alias that holds itself"] = () => Text(Head + "x: &a [*a]\n"),
        ["merge keys"] = () =>
            Text(Head + "x0: &a0 {" + Each(0, 1000, k => $"k{k}: 1, ") + "}\n" + Each(1, 1000, i => $"x{i}: &a{i} {{<<: *a{i - 1}}}\n")),
        ["100,000 brackets in JSON"] = () => Text(JsonHead + "\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}"),
        ["100,000 objects in JSON"] = () => Text(JsonHead + "\"x\":" + Repeat("{\"a\":", 100_000) + "1" + new string('}', 100_000) + "}"),
        ["100,000 open brackets"] = () => Text(Head + "x: " + new string('[', 100_000)),
        ["100,000 mappings in YAML"] = () => Text(Head + "x: " + Repeat("{a: ", 100_000) + new string('}', 100_000)),
        ["100,000 lists in YAML"] = () => Text(Head + "x:\n" + Repeat("- ", 100_000) + "1\n"),
        ["100,000 explicit keys"] = () => Text(Head + "x:\n" + Repeat("? ", 100_000) + "1\n"),
        ["100,000 schemas in each other"] = () => Text(
            JsonHead + "\"components\":{\"schemas\":{\"S0\":" + Repeat("{\"items\":", 100_000) + "{}" + new string('}', 100_000) + "}}}"),
        ["10 million items in JSON"] = () => Text(JsonHead + "\"x\":[" + Repeat("1,", 10_000_000) + "1]}"),
        ["10 million items in YAML"] = () => Text(Head + "x: [" + Repeat("1,", 10_000_000) + "1]\n"),
        ["10 million lines of items"] = () => Text(Head + "x:\n" + Repeat("- 1\n", 10_000_000)),
        ["10 million values of an enum"] = () =>
            Text(JsonHead + "\"components\":{\"schemas\":{\"S0\":{\"enum\":[" + Repeat("1,", 10_000_000) + "1]}}}}"),
        ["1 GB of whitespace"] = () => new SpaceText(1 << 30),
        ["60 million spaces before JSON"] = () => Text(new string(' ', 60_000_000) + JsonHead + "\"paths\":{}}"),
        ["60 million line ends before YAML"] = () => Text(new string('\n', 60_000_000) + Head),
        ["60 million characters of comment"] = () => Text(Head + Repeat("# aaaaaaaaaaaaaaaaa\n", 3_000_000)),
        ["60 million quotes"] = () => Text(Head + "x: " + new string('"', 60_000_000)),
        ["a number of a million digits"] = () => Text(Head + "components: {schemas: {S0: {type: integer, maximum: " + new string('9', 1_000_000) + ", default: " + new string('9', 1_000_000) + "}}}\n" + Use),
        ["a number with an exponent of a billion"] = () => Text(
            Head + "components: {schemas: {S0: {type: number, enum: [1e999999999, -1e-999999999], multipleOf: 1e-999999999}}}\n" + Use),
        ["patterns that explode"] = () =>
            Text(Head + Use + Schemas(
                $"S0: {{type: object, propertyNames: {{pattern: '(a*)*$'}}, properties: {{p: {{type: string, pattern: '^(a+)+$', default: {new string('a', 100_000)}b, const: {new string('a', 100_000)}b}}}}, patternProperties: {{'^(([a-z])+.)+[A-Z]$': {{type: string}}}}}}")),
        ["a schema that is itself"] = () => Text(Head + Use + Schemas("S0: {$ref: '#/components/schemas/S0'}")),
        ["a ring of schemas"] = () =>
            Text(Head + Use + Schemas(Each(0, 10_000, i => $"S{i}: {{$ref: '#/components/schemas/S{(i + 1) % 10_000}'}}\n  "))),
        ["a chain of 100,000 schemas"] = () => Text(Head + Use + Schemas(
            Each(0, 100_000, i => $"S{i}: {{$ref: '#/components/schemas/S{i + 1}'}}\n  ") + "S100000: {type: string}")),
        ["a ring of allOf"] = () => Text(Head + Use + Schemas(Ring("allOf"))),
        ["a ring of oneOf"] = () => Text(Head + Use + Schemas(Ring("oneOf"))),
        ["a ring of anyOf"] = () => Text(Head + Use + Schemas(Ring("anyOf"))),
        ["a ring of lists"] = () => Text(Head + Use + Schemas(
            Each(0, 1000, i => $"S{i}: {{type: array, items: {{$ref: '#/components/schemas/S{(i + 1) % 1000}'}}}}\n  "))),
        ["a ring of maps"] = () => Text(Head + Use + Schemas(
            Each(0, 1000, i => $"S{i}: {{type: object, additionalProperties: {{$ref: '#/components/schemas/S{(i + 1) % 1000}'}}}}\n  "))),
        ["a ring of negations"] = () =>
            Text(Head + Use + Schemas("S0: {not: {$ref: '#/components/schemas/S1'}}\n  S1: {not: {$ref: '#/components/schemas/S0'}}")),
        ["a ring of conditions"] = () => Text(Head + Use + Schemas("S0: {if: {$ref: '#/components/schemas/S0'}, then: {$ref: '#/components/schemas/S0'}, prefixItems: [{$ref: '#/components/schemas/S0'}], $defs: {a: {$ref: '#/components/schemas/S0'}}}")),
        ["a ring of discriminators"] = () =>
            Text(Head + Use + Schemas("S0: {oneOf: [{$ref: '#/components/schemas/S1'}], discriminator: {propertyName: k, mapping: {a: S0, b: S1}}}\n  S1: {allOf: [{$ref: '#/components/schemas/S0'}], properties: {k: {type: string}}}")),
        ["a ring of responses"] = () => Text(Head + "paths: {/a: {get: {responses: {200: {$ref: '#/components/responses/A'}}}}}\ncomponents: {responses: {A: {$ref: '#/components/responses/B'}, B: {$ref: '#/components/responses/A'}}}\n"),
        ["a ring of parameters"] = () => Text(Head + "paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/A'}], responses: {}}}}\ncomponents: {parameters: {A: {$ref: '#/components/parameters/B'}, B: {$ref: '#/components/parameters/A'}}}\n"),
        ["a ring of path items"] = () => Text(Head + "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n"),
        ["a ring of headers, links and examples"] = () =>
            Text(Head + "paths: {}\ncomponents: {headers: {A: {$ref: '#/components/headers/A'}}, links: {A: {$ref: '#/components/links/A'}}, examples: {A: {$ref: '#/components/examples/A'}}, requestBodies: {A: {$ref: '#/components/requestBodies/A'}}, securitySchemes: {A: {$ref: '#/components/securitySchemes/A'}}}\n"),
        ["a ring of callbacks"] = () =>
            Text(Head + "paths: {/a: {get: &o {responses: {}, callbacks: {c: {$ref: '#/components/callbacks/C'}}}}}\ncomponents: {callbacks: {C: {'{$url}': {get: {responses: {}, callbacks: {c: {$ref: '#/components/callbacks/C'}}}}}}}\n"),
        ["a reference into a reference"] = () => Text(Head + Use + Schemas(
            "S0: {$ref: '#/components/schemas/S1/properties/a'}\n  S1: {$ref: '#/components/schemas/S0/properties/a'}")),
        ["a document that is its own schema"] = () => Text(Head + Use + Schemas("S0: {$ref: '#'}")),
        ["allOf in twos, 60 levels"] = () => Text(Head + Use + Schemas(Twos("allOf"))),
        ["oneOf in twos, 60 levels"] = () => Text(Head + Use + Schemas(Twos("oneOf"))),
        ["anyOf in twos, 60 levels"] = () => Text(Head + Use + Schemas(Twos("anyOf"))),
        ["properties in twos, 60 levels"] = () => Text(Head + Use + Schemas(Each(0, 60, i => $"S{i}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/S{i + 1}'}}, b: {{$ref: '#/components/schemas/S{i + 1}'}}}}}}\n  ") + "S60: {type: string}")),
        ["allOf, 5,000 levels"] = () => Text(Head + Use + Schemas(Each(0, 5000, i => $"S{i}: {{allOf: [{{$ref: '#/components/schemas/S{i + 1}'}}], properties: {{p{i}: {{type: string}}}}}}\n  ") + "S5000: {type: object}")),
        ["allOf in hundreds, 10 levels"] = () =>
            Text(Head + "x-tokengen: {envelope: {schemas: [none], payload: a, success: {member: b}}}\n" + Use + Schemas(
                Each(0, 10, i => $"S{i}: {{allOf: [{Repeat($"{{$ref: '#/components/schemas/S{i + 1}'}}, ", 100)}]}}\n  ") + "S10: {type: object, properties: {a: {type: string}}}")),
        ["a chain of 50,000 lists"] = () => Text(Head + Use + Schemas(Each(0, 50_000, i =>
            $"S{i}: {{type: array, items: {{$ref: '#/components/schemas/S{i + 1}'}}}}\n  ") + "S50000: {type: string}")),
        ["a chain of 50,000 wrappers"] = () => Text(Head + Use + Schemas(
            Each(0, 50_000, i => $"S{i}: {{oneOf: [{{$ref: '#/components/schemas/S{i + 1}'}}]}}\n  ") + "S50000: {type: string}")),
        ["path items in twos, 30 levels"] = () =>
            Text(Head + "paths: {/a: {$ref: '#/x/p0'}}\nx:\n" + Each(0, 30, i => $"  p{i}: {{get: {{responses: {{}}, callbacks: {{a: {{u: {{$ref: '#/x/p{i + 1}'}}}}, b: {{u: {{$ref: '#/x/p{i + 1}'}}}}}}}}}}\n") + "  p30: {get: {responses: {}}}\n"),
        ["50,000 operations of one name"] = () =>
            Text(Head + "paths:\n" + Each(0, 50_000, i => $"  /a{i}: {{get: {{operationId: a, responses: {{}}}}}}\n")),
        ["30,000 members of one name"] = () => Text(Head + Use + Schemas("S0: {type: object, properties: {" + Each(
            0, 30_000, i => $"'a{new string('-', i % 170)}{new string('.', i / 170)}': {{type: string}}, ") + "}}")),
        ["30,000 values of one name"] = () => Text(Head + Use + Schemas(
            "S0: {type: string, enum: [" + Each(0, 30_000, i => $"'a{new string('-', i % 170)}{new string('.', i / 170)}', ") + "]}")),
        ["30,000 schemas of one name"] = () => Text(Head + Use + Schemas(Each(0, 30_000, i => $"'S0{(i == 0 ? "" : new string('-', i % 170) + new string('.', i / 170))}': {{type: object, properties: {{p{i}: {{type: string}}}}}}\n  "))),
        ["a description of 4 million words"] = () => Text(
            Head + Use + Schemas("S0: {type: object, properties: {p: {type: string, description: '" + Repeat("word ", 4_000_000) + "'}}}")),
        ["a description without a space"] = () => Text(Head + Use + Schemas(
            "S0: {type: object, properties: {p: {type: string, description: '" + new string('a', 10_000_000) + "'}}}")),
        ["a description of backticks"] = () => Text(
            Head + Use + Schemas("S0: {type: object, properties: {p: {type: string, description: '" + Repeat("a`", 5_000_000) + "'}}}")),
        ["a description of tags"] = () => Text(
            Head + Use + Schemas("S0: {type: object, properties: {p: {type: string, description: '" + Repeat("<a", 5_000_000) + "'}}}")),
        ["a description of links"] = () => Text(
            Head + Use + Schemas("S0: {type: object, properties: {p: {type: string, description: '" + Repeat("[a](", 2_500_000) + "'}}}")),
        ["a description of a million lines"] = () => Text(JsonHead + "\"tags\":[{\"name\":\"a\"}],\"paths\":{\"/a\":{\"get\":{\"operationId\":\"a\",\"description\":\"" + Repeat("a\\n\\n* b\\n", 1_000_000) + "\",\"responses\":{}}}}}"),
        ["a path of 100,000 parameters"] = () =>
            Text(Head + "paths: {'/" + Each(0, 100_000, i => $"{{p{i}}}/") + "': {get: {operationId: a, responses: {}}}}\n"),
        ["a path of 100,000 parameters in JSON"] = () => Text(
            JsonHead + "\"paths\":{\"/" + Each(0, 100_000, i => $"{{p{i}}}/") + "\":{\"get\":{\"operationId\":\"a\",\"responses\":{}}}}}"),
        ["an operation of 50,000 parameters"] = () => Text(Head + "paths: {/a: {get: {operationId: a, parameters: [" + Each(0, 50_000, i =>
            $"{{name: p{i}, in: query, schema: {{type: string}}}}, ") + "], responses: {}}}}\n"),
        ["an operation of 50,000 responses"] = () => Text(Head + "paths: {/a: {get: {operationId: a, responses: {" + Each(0, 50_000, i =>
            $"'{i}': {{description: a, content: {{'a/b{i}': {{schema: {{type: integer}}}}}}}}, ") + "}}}}\n"),
        ["50,000 servers"] = () => Text(Head + "servers: [" + Each(0, 50_000, i =>
            $"{{url: 'https://a/{i}', description: a}}, ") + "]\npaths: {/a: {get: {operationId: a, responses: {}}}}\n"),
        ["50,000 tags of one operation"] = () =>
            Text(Head + "paths: {/a: {get: {operationId: a, tags: [" + Each(0, 50_000, i => $"t{i}, ") + "], responses: {}}}}\n"),
        ["10,000 operations of a tag each"] = () =>
            Text(Head + "paths:\n" + Each(0, 10_000, i => $"  /a{i}: {{get: {{operationId: a{i}, tags: [t{i}], responses: {{}}}}}}\n")),
        ["a union of 50,000 choices"] = () => Text(Head + Use + Schemas(
            "S0: {oneOf: [" + Each(0, 50_000, i => $"{{type: object, properties: {{p{i}: {{type: string}}}}}}, ") + "]}")),
        ["24,000 operations"] = () =>
            Text(Head + "paths:\n" + Each(0, 24_000, i => $"  /a{i}: {{get: {{operationId: a{i}, responses: {{}}}}}}\n")),
        ["a base of 2,000 members in 100 schemas"] = () => Text(Head + Use + Schemas(Bases(100))),
        ["a base of 2,000 members in 500 schemas"] = () => Text(Head + Use + Schemas(Bases(500))),
        ["300 unions of 300 cases"] = () => Text(Head + Use + Schemas("S0: {type: object, properties: {" + Each(
            0, 300, i => $"u{i}: {{$ref: '#/components/schemas/U{i}'}}, ") + "}}\n  "
            + Each(0, 300, i => $"C{i}: {{type: object, required: [p{i}], properties: {{p{i}: {{type: string}}}}}}\n  ")
            + Each(0, 300, i =>
                $"U{i}: {{description: u{i}, oneOf: [{Each(0, 300, k => $"{{$ref: '#/components/schemas/C{k}'}}, ")}]}}\n  "))),
        ["2,000 media types of one body"] = () =>
            Text(Head + "paths: {/a: {post: {operationId: a, responses: {}, requestBody: {content: {" + Each(0, 2000, i =>
                $"'application/x{i}+json': {{schema: {{type: object, properties: {{p{i}: {{type: string}}}}}}}}, ") + "}}}}}\n"),
        ["an allOf of 50,000 parts"] = () => Text(Head + Use + Schemas(
            "S0: {allOf: [" + Each(0, 50_000, i => $"{{type: object, properties: {{p{i}: {{type: string}}}}}}, ") + "]}")),
        ["50,000 callbacks"] = () => Text(Head + "paths: {/a: {post: {operationId: a, responses: {}, callbacks: {" + Each(0, 50_000, i =>
            $"c{i}: {{'{{$request.body#/u}}': {{post: {{responses: {{}}}}}}}}, ") + "}}}}\n"),
        ["50,000 security schemes"] = () => Text(Head + Use + "components:\n securitySchemes:\n" + Each(0, 50_000, i =>
            $"  s{i}: {{type: apiKey, in: header, name: h{i}}}\n") + "security: [" + Each(0, 50_000, i => $"{{s{i}: []}}, ") + "]\n"),
        ["a path of a million braces"] = () =>
            Text(JsonHead + "\"paths\":{\"/" + new string('{', 1_000_000) + "\":{\"get\":{\"responses\":{}}}}}"),
        ["a server of 100,000 variables"] = () =>
            Text(Head + "servers: [{url: 'https://a/" + Each(0, 100_000, i => $"{{v{i}}}") + "'}]\npaths: {}\n"),
        ["100,000 unknown fields"] = () => Text(Head + "paths: {}\n" + Each(0, 100_000, i => $"y{i}: 1\n")),
        ["100,000 broken references"] = () =>
            Text(Head + Use + Schemas("S0: {anyOf: [" + Each(0, 100_000, i => $"{{$ref: '#/x/{i}'}}, ") + "]}")),
        ["100,000 duplicate keys"] = () => Text(Head + "paths: {}\nx:\n" + Repeat("  a: 1\n", 100_000)),
    };

    private static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);

    private static string Schemas(string schemas) => "components:\n schemas:\n  " + schemas + "\n";

    private static string Bases(int count) => "B: {type: object, properties: {" + Each(0, 2000, i =>
        $"p{i}: {{type: string}}, ") + "}}\n  S0: {type: object, properties: {"
        + Each(1, count, i => $"s{i}: {{$ref: '#/components/schemas/S{i}'}}, ") + "}}\n  "
        + Each(1, count, i =>
            $"S{i}: {{allOf: [{{$ref: '#/components/schemas/B'}}, {{type: object, properties: {{q{i}: {{type: string}}}}}}]}}\n  ");

    private static string Ring(string keyword) =>
        Each(0, 1000, i =>
            $"S{i}: {{{keyword}: [{{$ref: '#/components/schemas/S{(i + 1) % 1000}'}}], properties: {{p{i}: {{type: string}}}}}}\n  ");

    private static string Twos(string keyword) =>
        Each(0, 60, i => $"S{i}: {{{keyword}: [{{$ref: '#/components/schemas/S{i + 1}'}}, {{$ref: '#/components/schemas/S{i + 1}'}}]}}\n  ") + "S60: {type: object, properties: {a: {type: string}}}";

    private static string Repeat(string text, int count) => string.Create(text.Length * count, text, static (span, part) =>
    {
        for (int at = 0; at < span.Length; at += part.Length)
        {
            part.CopyTo(span[at..]);
        }
    });

    private static string Each(int from, int to, Func<int, FormattableString> part)
    {
        StringBuilder text = new();
        for (int i = from; i < to; i++)
        {
            text.Append(part(i).ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
