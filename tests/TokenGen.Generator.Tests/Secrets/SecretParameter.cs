namespace TokenGen.Generator.Tests.Secrets;

/// <summary>One way in which a document can declare a secret parameter, or a secret part of a body.</summary>
/// <param name="Place">The place in the request.</param>
/// <param name="Style">The style; null if a media type describes the value.</param>
/// <param name="Explode">Whether each item is a separate value.</param>
/// <param name="Type">The type of the value: a key of <see cref="Schemas"/>.</param>
/// <param name="Content">The media type that describes the value.</param>
/// <param name="Reserved">Whether reserved characters are not encoded.</param>
/// <param name="Required">Whether the parameter is required.</param>
/// <param name="Secrecy">How the document marks it: at the parameter, at its schema, by <c>format: password</c>, or through a
/// reference.</param>
internal sealed record SecretParameter(
    string Place, string? Style, bool Explode, string Type, string? Content, bool Reserved, bool Required, string Secrecy)
{
    /// <summary>Schemas, each with a value as JSON and the texts in the value that must be masked.</summary>
    public static IReadOnlyDictionary<string, (string Schema, string Json, string[] Leaves)> Schemas { get; } = new Dictionary<string, (string, string, string[])>(StringComparer.Ordinal)
    {
        ["string"] = ("type: string", "\"leaf-one~1\"", ["leaf-one~1"]),
        ["reserved"] = ("type: string", "\"leaf:one@1\"", ["leaf:one@1"]),
        ["uuid"] = ("type: string, format: uuid", "\"0f0e0d0c-0b0a-4908-8706-050403020100\"", ["0f0e0d0c-0b0a-4908-8706-050403020100"]),
        ["date"] = ("type: string, format: date-time", "\"2030-01-02T03:04:05Z\"", ["2030-01-02T03"]),
        ["bytes"] = ("type: string, format: byte", "\"bGVhZi1vbmU\\u003d\"", ["bGVhZi1vbmU"]),
        ["integer"] = ("type: integer, format: int64", "73219872", ["73219872"]),
        ["number"] = ("type: number", "73219.872", ["73219.872"]),
        ["enum"] = ("type: string, enum: [leaf-one, leaf-two]", "\"leaf-one\"", ["leaf-one"]),
        ["strings"] = ("type: array, items: { type: string }", "[\"leaf-one\",\"leaf-two\"]", ["leaf-one", "leaf-two"]),
        ["integers"] = ("type: array, items: { type: integer }", "[73219872,98127364]", ["73219872", "98127364"]),
        ["object"] = ("type: object, properties: { first: { type: string }, second: { type: integer } }", "{\"first\":\"leaf-one\",\"second\":73219872}", ["leaf-one", "73219872"]),
        ["map"] = ("type: object, additionalProperties: { type: string }", "{\"any\":\"leaf-one\"}", ["leaf-one"]),
    };

    private static readonly string[] s_marks = ["parameter", "schema", "password", "reference"];

    /// <summary>All ways that OpenAPI allows.</summary>
    public static IEnumerable<SecretParameter> All =>
        from shape in Shapes()
        from type in Schemas.Keys
        where Fits(shape, type)
        from mark in s_marks
        where mark != "password" || type == "string"
        where mark != "reference" || type is "string" or "integer" or "strings"
        where mark != "parameter" || shape.Place is not ("part" or "field" or "member" or "body")
        from required in (bool[])[true, false]
        where required || (shape.Place is not ("path" or "body") && mark == "schema")
        select new SecretParameter(shape.Place, shape.Style, shape.Explode, type, shape.Content, shape.Reserved, required, mark);

    /// <summary>The JSON of the argument that contains the value.</summary>
    public string ArgumentJson => Place is "field" or "member" ? $$"""{"pin":{{Schemas[Type].Json}}}""" : Schemas[Type].Json;

    /// <summary>The operation that has the parameter.</summary>
    public string ToOperation(int number)
    {
        string schema = Schemas[Type].Schema + Secrecy switch
        {
            "schema" => ", x-tokengen: { secret: true }",
            "password" => ", format: password",
            _ => "",
        };
        schema = Secrecy == "reference" ? $"{{ allOf: [{{ $ref: '#/components/schemas/Secret{Type}' }}] }}" : $"{{ {schema} }}";
        string how = Content is not null
            ? $"content: {{ {Content}: {{ schema: {schema} }} }}"
            : $"style: {Style}, explode: {(Explode ? "true" : "false")}{(Reserved ? ", allowReserved: true" : "")}, schema: {schema}";
        string mark = Secrecy == "parameter" ? ", x-tokengen: { secret: true }" : "";
        string members = $"{{ type: object, {(Required ? "required: [pin], " : "")}properties: {{ pin: {schema} }} }}";
        string sent = Place switch
        {
            "part" => $"requestBody: {{ required: true, content: {{ multipart/form-data: {{ schema: {members} }} }} }}",
            "partheader" => "requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file], properties: { file: { type: string } } }, "
                + $"encoding: {{ file: {{ headers: {{ pin: {{ explode: {(Explode ? "true" : "false")}, schema: {schema}{mark} }} }} }} }} }} }} }}",
            "field" => $"requestBody: {{ required: true, content: {{ application/x-www-form-urlencoded: {{ schema: {members} }} }} }}",
            "member" => $"requestBody: {{ required: true, content: {{ application/json: {{ schema: {members} }} }} }}",
            "body" => $"requestBody: {{ required: true, content: {{ {Content}: {{ schema: {schema} }} }} }}",
            _ => $"parameters: [{{ name: pin, in: {Place}, required: {(Required ? "true" : "false")}, {how}{mark} }}]",
        };
        string path = Place == "path" ? $"/op{number}/{{pin}}/end" : $"/op{number}";
        return $$"""
              {{path}}:
                post:
                  operationId: op{{number}}
                  tags: [All]
                  {{sent}}
                  responses: { '204': { description: Fine. } }

            """;
    }

    public override string ToString() => string.Join(
        ' ', Place, Style ?? Content, Explode ? "exploded" : "joined", Type, Reserved ? "reserved" : "encoded", Required ? "required" : "optional", Secrecy);

    private static bool Fits((string Place, string? Style, bool Explode, string? Content, bool Reserved) shape, string type) => (shape.Style
        ?? shape.Content) switch
    {
        "deepObject" or "application/x-www-form-urlencoded" => type is "object" or "map",
        "spaceDelimited" or "pipeDelimited" => type is "string" or "strings" or "integers",
        "text/plain" => type is "string" or "uuid" or "integer" or "enum",

        // Cookies of this style cannot contain a comma, which pairs of an object need.
        "cookie" => type is "string" or "uuid" or "integer" or "number" or "enum" || (shape.Explode && type is "strings" or "integers"),
        _ => true,
    };

    private static IEnumerable<(string Place, string? Style, bool Explode, string? Content, bool Reserved)> Shapes()
    {
        foreach (bool explode in (bool[])[true, false])
        {
            foreach (bool reserved in (bool[])[true, false])
            {
                foreach (string style in (string[])["simple", "label", "matrix"])
                {
                    yield return ("path", style, explode, null, reserved);
                }

                foreach (string style in (string[])["form", "spaceDelimited", "pipeDelimited", "deepObject"])
                {
                    yield return ("query", style, explode, null, reserved);
                }

                yield return ("cookie", "form", explode, null, reserved);
            }

            yield return ("cookie", "cookie", explode, null, false);
            yield return ("header", "simple", explode, null, false);
            yield return ("partheader", "simple", explode, null, false);
        }

        foreach (string place in (string[])["path", "query", "header", "cookie", "querystring"])
        {
            yield return (place, null, false, "application/json", false);
            yield return (place, null, false, "text/plain", false);
        }

        yield return ("querystring", null, false, "application/x-www-form-urlencoded", false);
        yield return ("part", null, false, "multipart/form-data", false);
        yield return ("body", null, false, "text/plain", false);
        yield return ("body", null, false, "application/json", false);
        yield return ("field", null, false, "a form", false);
        yield return ("member", null, false, "application/json", false);
    }
}
