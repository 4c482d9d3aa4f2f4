using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>
/// The static fields that describe responses. Operations with the same responses share one field, named after its contents.
/// </summary>
internal sealed class ResponseFields
{
    private readonly TypeNames _types;
    private readonly JsonExpressions _json;
    private readonly string _clientName;
    private readonly Dictionary<string, string> _byExpression = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly List<(string Type, string Name, string Expression)> _fields = [];
    private readonly NameScope _names;

    public ResponseFields(TypeNames types, string clientName, TagModel tag)
    {
        _types = types;
        _json = new JsonExpressions(types);
        _clientName = clientName;
        _names = new NameScope(
            tag.Operations.Select(static operation => Identifier.Camel(operation.Name, operation.Name)).Append("schemes"));
    }

    /// <summary>The field that describes the responses of an operation.</summary>
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

    /// <summary>A unique field name within the class.</summary>
    /// <param name="name">The name without the prefix of static fields. The same name always gives the same field.</param>
    public string OfName(string name)
    {
        if (!_byName.TryGetValue(name, out string? field))
        {
            _byName.Add(name, field = "s_" + _names.Take(name));
        }

        return field;
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
        ResponseBodyModel? body = responses.Success;
        List<SuccessModel> successes = [.. responses.Successes.OrderByDescending(static success => success.HasBody)];
        bool isByStatus = successes.Exists(static success => success.Case is not null);

        // For a status that the document does not list, the shape of the body decides.
        SuccessModel first = isByStatus ? new SuccessModel("default", HasBody: true) : successes[0];
        bool isScalar = body is not null && !IsString(body);
        string expression = $"{_types["ApiResponses"]}.{RuntimeMembers.Responses(body?.Kind, isScalar)}({Arguments(first, body, responses.IsBodyOptional)})";
        // Items under another status are read like those under the first one.
        foreach (SuccessModel success in successes.Skip(isByStatus ? 0 : 1)
            .Where(success => body?.Type is not ItemsUse || !success.HasBody))
        {
            if (success.Case is { } unionCase)
            {
                expression += $"\n    .OrJsonCase({CaseArguments(success.Status, unionCase, (NamedUse)body!.Type)})";
                continue;
            }

            string method = RuntimeMembers.OtherResponse(success.HasBody ? body!.Kind : null, isScalar);
            expression += $"\n    .{method}({Arguments(success, success.HasBody ? body : null, responses.IsBodyOptional)})";
        }

        // Only a codec that reads the whole body declares that the body may be missing.
        string end = responses.IsBodyOptional && body is ({ Kind: not BodyKind.Json } or { Type: EnvelopeUse }) ? "!" : "";
        foreach (ErrorModel error in responses.Errors)
        {
            // The Accept header must list the media types of errors, too: a server may check it before it sends an error.
            string mediaType = error.MediaType == "application/json" ? "" : $", {CSharpLiteral.String(error.MediaType)}";
            expression += $"\n    .OrError({CSharpLiteral.String(error.Status)}, {_json.Codec(error.Type)}{mediaType})";
        }

        foreach (OtherFormModel other in responses.OtherForms)
        {
            expression += $"\n    .ReadBy({CSharpLiteral.String(other.MediaType)}, {CSharpLiteral.String(other.Method)})";
        }

        if (!responses.OtherMediaTypes.IsEmpty)
        {
            expression += $"\n    .Accepting({CSharpLiteral.String(string.Join(", ", responses.OtherMediaTypes))})";
        }

        return expression + end;
    }

    /// <summary>The arguments that turn the body of one status into a case of the union.</summary>
    private string CaseArguments(string status, ResponseBodyModel body, NamedUse union)
    {
        string mediaType = body.MediaType == "application/json" ? "" : $", {CSharpLiteral.String(body.MediaType)}";
        string convert = Conversion(body.Type, union);
        if (body.IsNullable)
        {
            convert = body.Type is ArrayUse or MapUse
                ? $"static value => value is {{ }} present ? {convert}(present) : null"
                : $"static value => value is {{ }} present ? ({_types.Of(union)}?)present : null";
        }

        return $"{CSharpLiteral.String(status)}, {_json.NullableCodec(body.Type, body.IsNullable)}, {convert}{mediaType}";
    }

    /// <summary>
    /// The function that makes the union from a case. C# does not allow conversions from interfaces, which lists and maps are.
    /// </summary>
    private string Conversion(TypeUse type, NamedUse union) =>
        type is ArrayUse or MapUse or JsonUse ? $"{_types.InExpression(union.Name)}.{ReservedNames.UnionFactory}" : "static value => value";

    private string Arguments(SuccessModel success, ResponseBodyModel? body, bool isOptional)
    {
        string status = CSharpLiteral.String(success.Status);
        string mediaType = body is null
            or { Kind: BodyKind.Json or BodyKind.ArrayItems or BodyKind.EnvelopeItems, MediaType: "application/json" }
            ? ""
            : $", {CSharpLiteral.String(body.MediaType)}";
        return body switch
        {
            null or { Kind: BodyKind.Location } => status,
            { Kind: BodyKind.Text } when !IsString(body) => $"{status}, {_json.NullableCodec(body.Type, isOptional)}{mediaType}",
            { Events: { } events } => $"{status}, {EventReader(events)}",
            { Type: ItemsUse items, Kind: BodyKind.EnvelopeItems } =>
                $"{status}, {_types.InExpression(_clientName)}.Envelope, {_json.Codec(items.Item)}{mediaType}",
            { Type: ItemsUse items } => $"{status}, {_json.Codec(items.Item)}{mediaType}",
            { Kind: not BodyKind.Json } => status + mediaType,
            { Type: EnvelopeUse envelope } => $"""

                    {status},
                    {_types["ResponseContainer"]}.Codec(
                        {_types.InExpression(_clientName)}.Envelope,
                        {_json.NullableCodec(envelope.Payload, envelope.IsPayloadNullable)}){mediaType}
                """,
            _ => $"{status}, {_json.NullableCodec(body.Type, isOptional)}{mediaType}",
        };
    }

    /// <summary>Whether a text body is a plain string, not a number or date written as text.</summary>
    private static bool IsString(ResponseBodyModel body) => body.Type is ScalarUse { Kind: ScalarKind.String };

    /// <summary>The reader for the data of events.</summary>
    private string EventReader(EventDataModel events)
    {
        string reader = events.Others is { } others
            ? Case(others, events.Union)
            : $"{_types["EventData"]}.Any.As<{_types["JsonElement"]}, {_types.Of(events.Union!)}>({_types.InExpression(events.Union!.Name)}.From)";
        if (!events.Named.IsEmpty)
        {
            reader = $"{_types["EventData"]}.ByName(\n        {reader}"
                + string.Concat(events.Named.Select(
                    named => $",\n        ({CSharpLiteral.String(named.Name)}, {Case(named.Data, events.Union)})")) + ")";
        }

        return events.End is { } end ? $"{reader}.Until({CSharpLiteral.String(end)})" : reader;
    }

    private string Case(DataModel data, NamedUse? union)
    {
        string reader = $"{_types["EventData"]}." + (data.IsText ? "Text"
            : data.Type is JsonUse ? "Any"
            : $"Json({_json.Codec(data.Type)})");
        return union is null || data.Type == union
            ? reader
            : $"{reader}\n            .As<{_types.Of(data.Type)}, {_types.Of(union)}>({Conversion(data.Type, union)})";
    }

    /// <summary>A name for the type of a response: <c>userApiTokenList</c>.</summary>
    private static string Describe(TypeUse? type) => type switch
    {
        null => "empty",
        EnvelopeUse envelope => Describe(envelope.Payload),
        ArrayUse array => Describe(array.Item) + "List",
        MapUse map => Describe(map.Value) + "Map",
        NamedUse named => Identifier.Camel(SharedTypes.ShortName(named.Name), named.Name),
        ScalarUse scalar => Identifier.Camel(scalar.Kind.ToString(), "value"),
        ConvertedUse converted => Identifier.Camel(converted.Kind.ToString(), "value"),
        OwnUse own => Identifier.Camel(own.ShortName, "value"),
        StreamUse => "stream",
        ItemsUse items => Describe(items.Item) + (items.Form == ItemsForm.Json ? "Items" : "Events"),
        _ => "json",
    };
}
