using System.Globalization;
using System.Text.Json;

namespace TokenGen.Generator.Tests.Naming.Forbidden;

/// <summary>A document for each place of a name, with every word at that place.</summary>
internal static class ForbiddenPlaces
{
    private const string Head = """{ "openapi": "3.1.0", "info": { "title": "Acme", "version": "1" }""";
    private const string Done = """{ "204": { "description": "Done." } }""";
    private const string Text = """{ "type": "string" }""";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["records"] = Schemas("""{ "type": "object", "properties": { "a": { "type": "string" } } }"""),
        ["enums"] = Schemas("""{ "type": "string", "enum": ["a", "b"] }"""),
        ["number enums"] = Schemas("""{ "type": "integer", "enum": [1, 2] }"""),
        ["unions"] = Schemas("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }"""),
        ["tuples"] = Schemas("""{ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }] }"""),
        ["derived records"] = DerivedRecords(),
        ["members"] = Members("""{ "type": "object", "properties": { PROPERTIES } }"""),
        ["secret members"] = Members(
            """{ "type": "object", "properties": { "hidden": { "type": "string", "format": "password" }, PROPERTIES } }"""),
        ["typed undeclared members"] = Members(
            """{ "type": "object", "properties": { PROPERTIES }, "additionalProperties": { "type": "integer" } }"""),
        ["required members"] = Members($$"""{ "type": "object", "required": [{{string.Join(", ", ForbiddenWords.All.Select(Quoted))}}], "properties": { PROPERTIES } }"""),
        ["read-only members"] = Members(
            $$"""{ "type": "object", "required": [{{string.Join(", ", ForbiddenWords.All.Select(Quoted))}}], "properties": { PROPERTIES } }""", """{ "type": "integer", "readOnly": true }"""),
        ["patched members"] = Members("""{ "type": "object", "properties": { PROPERTIES } }""", Text, "application/merge-patch+json"),
        ["inherited members"] = InheritedMembers(),
        ["members called like their type"] = MembersLikeTheirType(),
        ["inline members"] = Members("""{ "type": "object", "properties": { PROPERTIES } }""", """{ "type": "object", "properties": { "a": { "type": "string" } } }"""),
        ["inline enums"] = Members(
            """{ "type": "object", "properties": { PROPERTIES } }""", """{ "type": "string", "enum": ["x", "y"] }"""),
        ["enum values"] = Returning($$"""{ "type": "string", "enum": [{{string.Join(", ", ForbiddenWords.All.Select(Quoted))}}] }"""),
        ["enum values called like their type"] = EnumValuesLikeTheirType(),
        ["named numbers"] = Returning(
            $$"""{ "type": "integer", "enum": [{{string.Join(", ", ForbiddenWords.All.Select(static (_, index) => index))}}], "x-enum-varnames": [{{string.Join(", ", ForbiddenWords.All.Select(Quoted))}}] }"""),
        ["union cases"] = UnionCases(
            """{ "type": "object", "title": TITLE, "required": [TITLE], "properties": { TITLE: { "type": "string" } } }"""),
        ["union cases that are records"] = UnionsOfRecords(),
        ["tags"] = Paths(static (word, index) => Operation($"get{index}", word)),
        ["operations"] = Paths(static (word, _) => Operation(word, "All")),
        ["operations without a tag"] = Paths(
            static (word, _) => $$"""{ "get": { "operationId": {{Quoted(word)}}, "responses": {{Done}} } }"""),
        ["operations called like their tag"] = Paths(static (word, _) => Operation(word, word)),
        ["operations with bodies"] = Paths(static (word, _) =>
            $$"""{ "post": { "operationId": {{Quoted(word)}}, "tags": ["All"], "requestBody": { "content": { "application/json": { "schema": {{Record}} }, "text/plain": { "schema": {{Text}} } } }, "responses": { "200": { "description": "x", "content": { "application/json": { "schema": {{Record}}, "example": { "a": "x" } } } }, "default": { "description": "x", "content": { "application/json": { "schema": {{Record}} } } } } } }"""),
        ["paths"] = Paths(static (_, _) => $$"""{ "get": { "responses": {{Done}} } }"""),
        ["query parameters"] = Parameters("query"),
        ["header parameters"] = Parameters("header"),
        ["cookie parameters"] = Parameters("cookie"),
        ["path parameters"] = PathParameters(),
        ["parameters beside a body"] = Paths(static (word, index) =>
            $$"""{ "post": { "operationId": "post{{index}}", "parameters": [{ "name": {{Quoted(word)}}, "in": "query", "schema": {{Text}} }], "requestBody": { "content": { "*/*": { "schema": { "type": "string", "format": "binary" } } } }, "responses": {{Done}} } }"""),
        ["enum parameters"] = Paths(static (word, index) =>
            $$"""{ "get": { "operationId": "get{{index}}", "parameters": [{ "name": {{Quoted(word)}}, "in": "query", "schema": { "type": "string", "enum": ["x", "y{{index}}"] } }], "responses": {{Done}} } }"""),
        ["options"] = Paths(static (word, index) => index > 0
            ? Operation($"get{index}", "All")
            : $$"""{ "get": { "operationId": "get", "parameters": [{{string.Join(", ", ForbiddenWords.All.Select(static each => Parameter(each, "query")))}}], "responses": {{Done}} } }"""),
        ["parts"] = Body("multipart/form-data"),
        ["form fields"] = Body("application/x-www-form-urlencoded"),
        ["pages and polling"] = Paths(static (word, index) =>
            $$"""{ "get": { "operationId": {{Quoted(word)}}, "tags": ["All"], "parameters": [{ "name": "page", "in": "query", "schema": { "type": "integer" } }], "x-tokengen": { "pages": { "by": "page", "parameter": "page", "items": "items" } }, "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "type": "object", "properties": { "items": { "type": "array", "items": { "type": "string" } } } } } } } } } }"""),
        ["security schemes"] = SecuritySchemes("""{ "type": "http", "scheme": "bearer" }"""),
        ["key schemes"] = SecuritySchemes("""{ "type": "apiKey", "in": "header", "name": "X-Key" }"""),
        ["response headers"] = Paths(static (word, index) =>
            $$"""{ "get": { "operationId": "get{{index}}", "responses": { "204": { "description": "x", "headers": { {{Quoted(Word(word))}}: { "schema": {{Text}} } } } } } }"""),
        ["webhooks"] = Head + $$""", "webhooks": { {{Each(static (word, _) => $$"""{{Quoted(word)}}: { "post": { "requestBody": { "content": { "application/json": { "schema": {{Record}} } } }, "responses": {{Done}} } }""")}} } }""",
        ["callbacks"] = Paths(static (word, index) =>
            $$"""{ "get": { "operationId": "get{{index}}", "callbacks": { {{Quoted(word)}}: { "{$request.query.url}": { "post": { "requestBody": { "content": { "application/json": { "schema": {{Text}} } } }, "responses": {{Done}} } } } }, "responses": {{Done}} } }"""),
        ["servers"] = Head.Replace("3.1.0", "3.2.0", StringComparison.Ordinal)
            + $$""", "servers": [{{Each(static (word, index) => $$"""{ "name": {{Quoted(word)}}, "url": "https://a{{index}}.example/{v}", "variables": { "v": { "default": "x" } } }""")}}], "paths": { "/a": {{Operation("get", "All")}} } }""",
        ["server variables"] = Head
            + $$""", "servers": [{{Each(static (word, index) => $$"""{ "url": "/a{{index}}/{{{Word(word)}}}", "variables": { {{Quoted(Word(word))}}: { "default": "x" } } }""")}}], "paths": { "/a": {{Operation("get", "All")}} } }""",
        ["component parameters by name"] = Head
            + $$""", "paths": { "/a": { "get": { "operationId": "get", "parameters": [{{Each(static (word, _) => $$"""{ "$ref": {{Quoted("#/components/parameters/" + Uri.EscapeDataString(word))}} }""")}}], "responses": {{Done}} } } }, "components": { "parameters": { {{Each(static (word, index) => $$"""{{Quoted(word)}}: { "name": "p{{index}}", "in": "query", "schema": { "type": "string", "enum": ["p{{index}}", "q"] } }""")}} } } }""",
        ["component parameters"] = Head
            + $$""", "paths": { "/a": { "get": { "operationId": "get", "parameters": [{{Each(static (_, index) => $$"""{ "$ref": "#/components/parameters/{{Key(index)}}" }""")}}], "responses": {{Done}} } } }, "components": { "parameters": { {{Each(static (word, index) => $$"""{{Quoted(Key(index))}}: { "name": {{Quoted(word)}}, "in": "query", "schema": { "type": "string", "enum": ["p{{index}}", "q"] } }""")}} } } }""",
    };

    private const string Record = """{ "type": "object", "properties": { "a": { "type": "string" } } }""";

    /// <summary>A small document with one of everything, for a client of any name.</summary>
    public static string OfClient(string word) => Head
        + $$""", "servers": [{ "url": "https://a.example" }], "security": [{ "key": [] }], "paths": { "/a": { "get": { "operationId": "getThing", "tags": [{{Quoted(word)}}], "responses": { "200": { "description": "x", "headers": { "X-A": { "schema": {{Text}} } }, "content": { "application/json": { "schema": {{Record}} } } } } } } }, "components": { "securitySchemes": { "key": { "type": "http", "scheme": "bearer" } } } }""";

    /// <summary>Whether a name can be in a URL or a header.</summary>
    private static string Word(string word) =>
        string.Concat(word.Where(static c => char.IsAsciiLetterOrDigit(c) || c == '_')) is { Length: > 0 } name ? name : "x";

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    private static string Quoted(string word) => JsonSerializer.Serialize(word);

    private static string Each(Func<string, int, string> one) => string.Join(", ", ForbiddenWords.All.Select(one));

    private static string Schemas(string schema) => Head
        + $$""", "paths": { "/all": { "get": { "operationId": "getAll", "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "type": "object", "properties": { {{Each(static (word, index) => $$"""{{Quoted(Key(index))}}: { "$ref": {{Quoted("#/components/schemas/" + Uri.EscapeDataString(word))}} }""")}} } } } } } } } } }, "components": { "schemas": { {{Each((word, _) => $"{Quoted(word)}: {schema}")}} } } }""";

    private static string DerivedRecords() => Head
        + $$""", "paths": { "/base": { "get": { "operationId": "getBase", "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/TheBase" } } } } } } } }, "components": { "schemas": { "TheBase": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } }, {{Each(static (word, _) => $$"""{{Quoted(word)}}: { "allOf": [{ "$ref": "#/components/schemas/TheBase" }, { "type": "object", "properties": { {{Quoted(word)}}: { "type": "string" } } }] }""")}} } } }""";

    private static string InheritedMembers() => Head
        + $$""", "paths": { "/base": { "get": { "operationId": "getBase", "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/TheBase" } } } } } } } }, "components": { "schemas": { "TheBase": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, {{Each(static (word, _) => $"{Quoted(word)}: {Text}")}} }, "discriminator": { "propertyName": "kind" } }, "Derived": { "allOf": [{ "$ref": "#/components/schemas/TheBase" }, { "type": "object", "properties": { {{Each(static (word, _) => $"{Quoted(word + " too")}: {Text}")}} } }] } } } }""";

    private static string Members(string schema, string member = Text, string mediaType = "application/json") => Head
        + $$""", "paths": { "/thing": { "patch": { "operationId": "change", "requestBody": { "required": true, "content": { "{{mediaType}}": { "schema": { "$ref": "#/components/schemas/TheThing" } } } }, "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/TheThing" } } } } } } } }, "components": { "schemas": { "TheThing": """
        + schema.Replace("PROPERTIES", Each((word, _) => $"{Quoted(word)}: {member}"), StringComparison.Ordinal)
        + " } } }";

    private static string MembersLikeTheirType() => Head
        + $$""", "paths": { "/all": { "patch": { "operationId": "change", "requestBody": { "content": { "application/merge-patch+json": { "schema": { "$ref": "#/components/schemas/All" } } } }, "responses": {{Done}} } } }, "components": { "schemas": { "All": { "type": "object", "properties": { {{Each(static (word, index) => $$"""{{Quoted(Key(index))}}: { "$ref": {{Quoted("#/components/schemas/" + Uri.EscapeDataString(word))}} }""")}} } }, {{Each(static (word, _) => $$"""{{Quoted(word)}}: { "type": "object", "properties": { {{Quoted(word)}}: {{Text}}, {{Quoted(word + " patch")}}: {{Text}}, {{Quoted(word + " value")}}: {{Text}}, {{Quoted(word + " model")}}: {{Text}} } }""")}} } } }""";

    private static string EnumValuesLikeTheirType() => Head
        + $$""", "paths": { "/all": { "get": { "operationId": "getAll", "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "type": "object", "properties": { {{Each(static (word, index) => $$"""{{Quoted(Key(index))}}: { "$ref": {{Quoted("#/components/schemas/" + Uri.EscapeDataString(word))}} }""")}} } } } } } } } } }, "components": { "schemas": { {{Each(static (word, _) => $$"""{{Quoted(word)}}: { "type": "string", "enum": [{{Quoted(word)}}, {{Quoted(word + " value")}}, {{Quoted(word + " model")}}] }""")}} } } }""";

    private static string Returning(string schema) => Head
        + $$""", "paths": { "/value": { "get": { "operationId": "getValue", "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/TheValue" } } } } } } } }, "components": { "schemas": { "TheValue": {{schema}} } } }""";

    private static string UnionCases(string schema) => Returning(
        $$"""{ "oneOf": [{{Each((word, _) => schema.Replace("TITLE", Quoted(word), StringComparison.Ordinal))}}] }""");

    private static string UnionsOfRecords() => Head
        + $$""", "paths": { "/value": { "get": { "operationId": "getValue", "responses": { "200": { "description": "x", "content": { "application/json": { "schema": { "oneOf": [{{Each(static (word, _) => $$"""{ "$ref": {{Quoted("#/components/schemas/" + Uri.EscapeDataString(word))}} }""")}}] } } } } } } } }, "components": { "schemas": { {{Each(static (word, index) => $$"""{{Quoted(word)}}: { "type": "object", "required": ["m{{index}}"], "properties": { "m{{index}}": {{Text}} } }""")}} } } }""";

    private static string Operation(string id, string tag) =>
        $$"""{ "get": { "operationId": {{Quoted(id)}}, "tags": [{{Quoted(tag)}}], "responses": {{Done}} } }""";

    private static string Paths(Func<string, int, string> item) => Head
        + $$""", "paths": { {{Each((word, index) => $"{Quoted($"/p{index}/{Word(word)}")}: {item(word, index)}")}} } }""";

    private static string Parameter(string word, string place) =>
        $$"""{ "name": {{Quoted(word)}}, "in": "{{place}}", "schema": {{Text}} }""";

    /// <summary>Each word alone, and all of them as arguments of one operation: required, so that none becomes an option.</summary>
    private static string Parameters(string place) => Paths((word, index) =>
        $$"""{ "get": { "operationId": "get{{index}}", "parameters": [{{(index > 0 ? Parameter(word, place) : string.Join(", ", ForbiddenWords.All.Select(each => Parameter(each, place).Replace("\"schema\"", "\"required\": true, \"schema\"", StringComparison.Ordinal))))}}], "responses": {{Done}} } }""");

    private static string PathParameters() => Head
        + $$""", "paths": { {{Each(static (word, index) => $$"""{{Quoted($"/p{index}/{{{Word(word)}}}")}}: { "get": { "operationId": "get{{index}}", "parameters": [{ "name": {{Quoted(Word(word))}}, "in": "path", "required": true, "schema": {{Text}} }], "responses": {{Done}} } }""")}} } }""";

    private static string Body(string mediaType) => Paths((word, index) =>
        $$"""{ "post": { "operationId": "post{{index}}", "requestBody": { "required": true, "content": { "{{mediaType}}": { "schema": { "type": "object", "properties": { {{(index > 0 ? $"{Quoted(word)}: {Text}" : Each(static (each, _) => $"{Quoted(each)}: {Text}"))}} } } } } }, "responses": {{Done}} } }""");

    private static string SecuritySchemes(string scheme) => Head
        + $$""", "security": [{{Each(static (word, _) => $$"""{ {{Quoted(word)}}: [] }""")}}], "paths": { "/a": {{Operation("get", "All")}} }, "components": { "securitySchemes": { {{Each((word, _) => $"{Quoted(word)}: {scheme}")}} } } }""";
}
