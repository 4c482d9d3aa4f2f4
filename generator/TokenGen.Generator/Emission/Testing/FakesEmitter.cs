using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Testing;

/// <summary>Writes the fake of an API: a property per tag with its operations, each typed with its response.</summary>
internal static class FakesEmitter
{
    /// <summary>Members that the fake inherits from its base, in addition to those of every class.</summary>
    private static readonly string[] s_ofFake =
        ["Calls", "HttpClient", "CreateClient", "Dispose", "Json", "Envelope", "Empty", "Text", "Bytes", "WithExamples"];

    public static void Emit(SourceWriter writer, TypeNames types, FakesFile file)
    {
        (ClientModel client, EquatableArray<TagModel> tags) = (file.Client, file.Tags);
        string name = client.BaseName + "Fake";
        NameScope properties = new([.. ReservedNames.InClient, .. s_ofFake, name]);
        List<(OperationModel Operation, string Name)> own = [.. tags.Where(static tag => tag.IsClient)
            .SelectMany(tag => OperationsOf(tag, properties))];
        List<(TagModel Tag, string Property, string ClassName)> parts = [.. tags.Where(static tag => !tag.IsClient).Select(tag =>
        {
            string property = properties.Take(tag.Name, tag.Name + "Tag");
            string[] classNames =
                [.. new[] { property + "Operations", property + "FakeOperations", property + "_Operations" }.Except(file.TypeNames)];
            return (tag, property, properties.Take(classNames));
        })];

        // Several bodies of one operation are separate methods, but a single operation for the server.
        Dictionary<string, int> ids = tags.SelectMany(static tag => tag.Operations)
            .Where(static operation => operation.Plain is null)
            .GroupBy(static operation => operation.Id, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group =>
                group.Select(static operation => (operation.HttpMethod, operation.UrlTemplate)).Distinct().Count(), StringComparer.Ordinal);

        writer.Line($"/// <summary>An in-memory server for tests of code that uses <see cref=\"I{client.Name}\"/>.</summary>");
        writer.Line(
            "/// <remarks>Configure the responses, pass the client to the code under test, then check the recorded calls.</remarks>");
        using (writer.Braces($"{types.Access} sealed partial class {name} : {types["ApiFake"]}"))
        {
            writer.Line("/// <summary>Creates a fake without responses. Configure one for each operation that is called.</summary>");
            using (writer.Braces($"public {name}()"))
            {
                foreach ((OperationModel operation, string operationName) in own)
                {
                    writer.Line($"{Keyword.Escape(operationName)} = {Answer(types, client, operation, IdOf(operation, ids)).Value};");
                }

                foreach ((_, string property, string className) in parts)
                {
                    writer.Line($"{property} = new {className}(this);");
                }
            }

            foreach ((OperationModel operation, string operationName) in own)
            {
                writer.Line();
                EmitProperty(writer, types, "I" + client.Name, operation, operationName, Answer(
                    types, client, operation, IdOf(operation, ids)).Type);
            }

            foreach ((TagModel tag, string property, string className) in parts)
            {
                writer.Line();
                writer.Line($"/// <summary>The responses of the operations of <see cref=\"{tag.InterfaceName}\"/>.</summary>");
                writer.Line($"public {className} {property} {{ get; }}");
            }

            writer.Line();
            writer.Line("/// <summary>Creates a client that sends its requests to this fake.</summary>");
            writer.Line("/// <param name=\"options\">The options of the client, such as credential and limits. The base address is not used.</param>");
            writer.Line($"public I{client.Name} CreateClient({types["ApiClientOptions"]}? options = null) => new {client.Name}(HttpClient, options);");
            EmitExamples(writer, types, file, name, own, parts);
            foreach ((TagModel tag, _, string className) in parts)
            {
                writer.Line();
                EmitTag(writer, types, client, tag, className, name, ids);
            }
        }
    }

    /// <summary>Writes the method that configures operations to respond with the document's examples.</summary>
    private static void EmitExamples(
        SourceWriter writer,
        TypeNames types,
        FakesFile file,
        string name,
        List<(OperationModel Operation, string Name)> own,
        List<(TagModel Tag, string Property, string ClassName)> parts)
    {
        if (!file.Examples.Any(static tag => tag.Examples.Any(static example => !example.IsBody)))
        {
            return;
        }

        writer.Line();
        writer.Line(
            "/// <summary>Responds with the first example of the OpenAPI document where no other response is configured.</summary>");
        writer.Line("/// <returns>This fake, to configure other responses.</returns>");
        using (writer.Braces($"public {name} WithExamples()"))
        {
            foreach (TagExamplesModel tag in file.Examples)
            {
                (TagModel Tag, string Property, string ClassName) part = parts.Find(part => part.Tag.Name == tag.TagName);
                bool isOwn = tag.TagName.Length == 0;
                string place = isOwn ? "" : part.Property + ".";
                string examples = $"{types.InExpression(file.Client.BaseName + "Examples")}.{(isOwn ? "" : tag.ClassName + ".")}";
                foreach ((OperationModel operation, string operationName) in isOwn ? own : OperationsOf(part.Tag, part.ClassName))
                {
                    if (tag.Examples.FirstOrDefault(example => !example.IsBody && example.Operation == operation.Name) is { } example)
                    {
                        writer.Line($"{place}{Keyword.Escape(operationName)}.ReturnsByDefault(static _ => {examples}{Keyword.Escape(example.Name)});");
                    }
                }
            }

            writer.Line("return this;");
        }
    }

    private static void EmitTag(
        SourceWriter writer, TypeNames types, ClientModel client, TagModel tag, string className, string fake, Dictionary<string, int> ids)
    {
        List<(OperationModel Operation, string Name, string Type, string Value)> operations = [.. OperationsOf(tag, className)
            .Select(pair =>
            {
                OperationModel operation = pair.Operation;
                (string type, string value) = Answer(types, client, operation, IdOf(operation, ids));
                return (operation, pair.Name, type, value);
            })];

        writer.Line($"/// <summary>The responses of the operations of <see cref=\"{tag.InterfaceName}\"/>.</summary>");
        using (writer.Braces($"public sealed class {className}"))
        {
            using (writer.Braces($"internal {className}({fake} fake)"))
            {
                foreach ((_, string name, _, string value) in operations)
                {
                    writer.Line($"{Keyword.Escape(name)} = fake.{value};");
                }
            }

            foreach ((OperationModel operation, string name, string type, _) in operations)
            {
                writer.Line();
                EmitProperty(writer, types, tag.InterfaceName, operation, name, type);
            }
        }
    }

    private static void EmitProperty(
        SourceWriter writer, TypeNames types, string interfaceName, OperationModel operation, string name, string type)
    {
        writer.Line(
            $"/// <summary>The responses of <see cref=\"{interfaceName}.{operation.Name}Async\"/>, and the calls it received.</summary>");
        writer.Line($"public {types["FakeOperation"]}<{type}> {Keyword.Escape(name)} {{ get; }}");
    }

    private static string IdOf(OperationModel operation, Dictionary<string, int> ids) =>
        ids[operation.Id] == 1 ? operation.Id : $"{operation.HttpMethod} {operation.UrlTemplate}";

    /// <summary>
    /// The operations of a tag with the names of their properties. Several bodies of one operation are a single operation for the server.
    /// </summary>
    private static List<(OperationModel Operation, string Name)> OperationsOf(TagModel tag, string className) =>
        OperationsOf(tag, new NameScope([.. ReservedNames.InStaticClass, className]));

    private static List<(OperationModel Operation, string Name)> OperationsOf(TagModel tag, NameScope names)
    {
        return [.. tag.Operations
            .Where(static operation => operation.Plain is null)
            .GroupBy(static operation => (operation.Id, operation.HttpMethod, operation.UrlTemplate))
            .Select(static group => group.First())
            .Select(operation => (operation, names.Take(operation.Name, operation.Name + "Operation")))];
    }

    /// <summary>The type that an operation responds with, and the call that adds the operation to the fake.</summary>
    private static (string Type, string Value) Answer(TypeNames types, ClientModel client, OperationModel operation, string id)
    {
        ResponseBodyModel? body = operation.Responses.Success;
        string status = operation.Responses.Successes.OrderByDescending(static success => success.HasBody).First().Status;
        string head = $"{CSharpLiteral.String(id)}, {(int.TryParse(status, out int number) ? number : status[0] is '2' or '3' ? (status[0] - '0') * 100 : 200)}";
        if (body is null)
        {
            return (types["NoContent"], $"Empty({head})");
        }

        JsonExpressions json = new(types);
        string mediaType = body.MediaType.Split(',')[0].Trim();
        string typed = $"{head}, {CSharpLiteral.String(mediaType)}";
        return body switch
        {
            { Kind: BodyKind.Json, Type: EnvelopeUse envelope } => (
                types.Of(envelope.Payload, envelope.IsPayloadNullable),
                $"Envelope({head}, {types.InExpression(client.Name)}.Envelope, {json.NullableCodec(envelope.Payload, envelope.IsPayloadNullable)})"),
            { Kind: BodyKind.Json } => (
                types.Of(body.Type, body.IsNullable),
                $"Json({head}, {json.NullableCodec(body.Type, body.IsNullable)}{(mediaType is "application/json" || mediaType.IndexOf('*') >= 0 ? "" : ", " + CSharpLiteral.String(mediaType))})"),
            { Kind: BodyKind.Location } => (types["Uri"], $"Location({head})"),
            { Kind: BodyKind.Text, Type: not ScalarUse { Kind: ScalarKind.String } } =>
                (types.Of(body.Type, body.IsNullable), $"Text({head}, {json.NullableCodec(body.Type, body.IsNullable)}, {CSharpLiteral.String(mediaType)})"),
            { Type: StreamUse } => ("byte[]", $"Bytes({typed})"),
            _ => ("string", $"Text({typed})"),
        };
    }
}
