using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// The static fields that say what answers mean. Operations that answer alike share one, named after what they answer with.
/// </summary>
internal sealed class ResponseFields
{
    private readonly TypeNames _types;
    private readonly JsonExpressions _json;
    private readonly string _clientName;
    private readonly Dictionary<string, string> _byExpression = new(StringComparer.Ordinal);
    private readonly List<(string Type, string Name, string Expression)> _fields = [];
    private readonly NameScope _names;

    public ResponseFields(TypeNames types, string clientName, TagModel tag)
    {
        _types = types;
        _json = new JsonExpressions(types);
        _clientName = clientName;
        _names = new NameScope(tag.Operations.Select(static operation => Identifier.Camel(operation.Name, operation.Name)));
    }

    /// <summary>The field that describes the answers of an operation.</summary>
    public string Of(OperationModel operation)
    {
        string expression = Expression(operation.Responses);
        if (!_byExpression.TryGetValue(expression, out string? name))
        {
            name = "s_" + _names.Take(Describe(operation.Responses.Success?.Type) + "Response");
            _byExpression.Add(expression, name);
            _fields.Add((OperationSignature.BodyType(_types, operation), name, expression));
        }

        return name;
    }

    public void Emit(SourceWriter writer)
    {
        foreach ((string type, string name, string expression) in _fields)
        {
            writer.Line();
            writer.Line($"private static readonly {_types["ApiResponses"]}<{type}> {name} =");
            using (writer.Indented())
            {
                writer.Line(expression + ";");
            }
        }
    }

    private string Expression(ResponsesModel responses)
    {
        string factory = _types["ApiResponses"];
        string statuses = string.Join("|", responses.SuccessStatuses);
        string status = CSharpLiteral.String(statuses);
        string expression = responses.Success switch
        {
            null => $"{factory}.Empty({status})",
            { Kind: BodyKind.Text } => $"{factory}.Text({status})",
            { Kind: BodyKind.Binary } => $"{factory}.Stream({status})",
            { Type: EnvelopeUse envelope } => $"""
                {factory}.Json(
                    {status},
                    {_types["ResponseContainer"]}.Codec(
                        {_types.InExpression(_clientName)}.Envelope,
                        {_json.Codec(envelope.Payload)}))
                """,
            { } body => $"{factory}.Json({status}, {_json.Codec(body.Type)})",
        };
        foreach (ErrorModel error in responses.Errors)
        {
            expression += $"\n    .OrError({CSharpLiteral.String(error.Status)}, {_json.Codec(error.Type)})";
        }

        return expression;
    }

    /// <summary>A name for the type of an answer: <c>userApiTokenList</c>.</summary>
    private static string Describe(TypeUse? type) => type switch
    {
        null => "empty",
        EnvelopeUse envelope => Describe(envelope.Payload),
        ArrayUse array => Describe(array.Item) + "List",
        MapUse map => Describe(map.Value) + "Map",
        NamedUse named => Identifier.Camel(named.Name, named.Name),
        ScalarUse scalar => Identifier.Camel(scalar.Kind.ToString(), "value"),
        StreamUse => "stream",
        _ => "json",
    };
}
