using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Clients;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>The arguments of a call and the JSON that they were made from.</summary>
/// <param name="Values">The arguments in the method's order.</param>
/// <param name="JsonBody">The JSON of the body, if the body is JSON.</param>
/// <param name="JsonSchema">The schema of that JSON.</param>
/// <param name="FormBody">The JSON that a form body represents, if the body is a form.</param>
internal sealed record RequestArguments(object?[] Values, JsonNode? JsonBody, JsonElement? JsonSchema, JsonNode? FormBody)
{
    /// <exception cref="InvalidDataException">The method has an argument that the document lacks, or the other way round.</exception>
    /// <exception cref="JsonException">The type of a parameter does not accept a value that the document allows.</exception>
    public static RequestArguments Make(
        WireDocument document, DocumentedOperation operation, GeneratedMethod generated, MethodInfo method, JsonSerializerOptions json, bool isFull, bool useExamples)
    {
        ValueMaker maker = new(document, isFull, useExamples);
        ValueMaker textMaker = new(document, isFull, useExamples, isForm: true);
        ParameterInfo[] parameters = method.GetParameters();
        object?[] values = new object?[parameters.Length];
        JsonNode? body = null;
        JsonElement? schema = null;
        JsonNode? form = null;
        for (int index = 0; index < parameters.Length; index++)
        {
            ParameterInfo parameter = parameters[index];
            if (parameter.ParameterType == typeof(CancellationToken))
            {
                values[index] = CancellationToken.None;
                continue;
            }

            if (parameter.Name == generated.Options)
            {
                values[index] = isFull ? OptionsOf(document, operation, generated, parameter.ParameterType, json, textMaker) : null;
                continue;
            }

            ArgumentPlace place = PlaceOf(generated, parameter.Name!);
            Input input = Input.Find(document, operation, place);
            if (!parameter.HasDefaultValue && !input.IsRequired)
            {
                throw new InvalidDataException($"The method requires {parameter.Name}, which is optional in the document.");
            }

            // Selects one of several request media types: the first one is the default.
            if (parameter is { HasDefaultValue: true, DefaultValue: string chosen })
            {
                values[index] = chosen;
                continue;
            }

            if (parameter.HasDefaultValue && !(input.IsSent ?? isFull))
            {
                values[index] = null;
                continue;
            }

            JsonNode? value = place.Kind == "FormBody" ? new ValueMaker(document, isFull, useExamples, isForm: true).Make(input.Schema, input.Owner)
                : place.IsBody ? maker.Make(input.Schema, input.Owner) : textMaker.MakeText(input.Schema, input.Owner);
            try
            {
                values[index] = ArgumentReader.Read(parameter.ParameterType, value, json);
            }
            catch (JsonException) when (place.IsBody)
            {
                // A program may leave out what only responses have, but JSON is read like a response.
                value = new ValueMaker(document, isFull, useExamples: false, bothWays: true).Make(input.Schema, input.Owner);
                values[index] = ArgumentReader.Read(parameter.ParameterType, value, json);
            }

            if (place.IsBody && MediaTypeNames.IsJson(place.WireName))
            {
                (body, schema) = (value, input.Schema);
            }

            form = place.Kind == "FormBody" ? value : form;
        }

        return new RequestArguments(values, body, schema, form);
    }

    /// <summary>The options record with all optional parameters.</summary>
    private static object OptionsOf(
        WireDocument document, DocumentedOperation operation, GeneratedMethod generated, Type type, JsonSerializerOptions json, ValueMaker maker)
    {
        object options = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            Input input = Input.Find(document, operation, PlaceOf(generated, property.Name));
            if (input.IsRequired)
            {
                throw new InvalidDataException($"{property.Name} is optional in the method but required in the document.");
            }

            property.SetValue(options, ArgumentReader.Read(property.PropertyType, maker.MakeText(input.Schema, input.Owner), json));
        }

        return options;
    }

    private static ArgumentPlace PlaceOf(
        GeneratedMethod generated, string name) => generated.Places.TryGetValue(name, out ArgumentPlace? place)
        ? place
        : throw new InvalidDataException($"No emitted statement sends the parameter {name}.");

    /// <summary>The documented schema of an argument.</summary>
    /// <param name="Schema">The schema.</param>
    /// <param name="Owner">What may have examples of it.</param>
    /// <param name="IsRequired">Whether the method requires it.</param>
    /// <param name="IsSent">Whether it is always or never sent; null if that depends on the call.</param>
    private sealed record Input(JsonElement Schema, JsonElement? Owner, bool IsRequired, bool? IsSent = null)
    {
        private static readonly JsonElement s_anything = JsonDocument.Parse("{}").RootElement;

        /// <summary>The schema of a placeholder of the path that no parameter describes.</summary>
        private static readonly JsonElement s_text = JsonDocument.Parse("""{"type":"string"}""").RootElement;

        public static Input Find(WireDocument document, DocumentedOperation operation, ArgumentPlace place)
        {
            if (!place.IsBody && place.Kind != "Part")
            {
                JsonElement parameter = operation.Parameters.FirstOrDefault(one =>
                    one.Text("name") == place.WireName && string.Equals(one.Text("in"), place.Kind, StringComparison.OrdinalIgnoreCase));
                if (parameter.ValueKind == JsonValueKind.Undefined && place.Kind == "Path"
                    && operation.Path.Contains($"{{{place.WireName}}}", StringComparison.Ordinal))
                {
                    return new Input(s_text, null, IsRequired: true);
                }

                if (parameter.ValueKind == JsonValueKind.Undefined)
                {
                    throw new InvalidDataException($"The document has no {place.Kind} parameter {place.WireName}.");
                }

                JsonElement? media = parameter.Member("content").Members().Select(static one => (JsonElement?)one.Value).FirstOrDefault();
                return new Input(
                    parameter.Member("schema") ?? media?.Member("schema") ?? s_anything, media ?? parameter, parameter.IsTrue("required"));
            }

            JsonElement body = operation.Body ?? throw new InvalidDataException("The document declares no body for this operation.");
            bool isPart = place.Kind == "Part";
            JsonProperty content = body.Member("content").Members().FirstOrDefault(one => isPart
                ? one.Name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                : place.WireName == ArgumentPlace.FirstMediaType || MediaTypeNames.Plain(one.Name) == MediaTypeNames.Plain(place.WireName));
            if (content.Value.ValueKind == JsonValueKind.Undefined)
            {
                content = body.Member("content").Members().FirstOrDefault(one => MediaTypeNames.Contains(one.Name, place.WireName));
            }

            if (content.Value.ValueKind == JsonValueKind.Undefined)
            {
                throw new InvalidDataException($"The document does not declare a body of type {place.WireName}.");
            }

            JsonElement schema = content.Value.Member("schema") ?? s_anything;
            if (!isPart)
            {
                return new Input(schema, content.Value, body.IsTrue("required"));
            }

            // A part may belong to only one of several alternatives; the first one is sent.
            List<SchemaView> views = [.. SchemaView.Of(document, schema).Choices()];
            if (views.Find(one => one.Properties.ContainsKey(place.WireName)) is { } view)
            {
                bool isRequired = views.TrueForAll(one => one.Required.Contains(place.WireName));
                bool? isSent = views[0].Properties.ContainsKey(place.WireName)
                    ? !isRequired && views[0].Required.Contains(place.WireName) ? true : null
                    : false;
                return new Input(view.Properties[place.WireName][^1], null, isRequired, isSent);
            }

            // Headers of a part are arguments, too (OpenAPI, Encoding Object).
            return content.Value.Member("encoding").Members().Select(part => part.Value.Member("headers")?.Member(place.WireName))
                .OfType<JsonElement>().FirstOrDefault()
                is { ValueKind: JsonValueKind.Object } header
                ? new Input(document.Resolve(header).Member("schema")
                    ?? s_anything, document.Resolve(header), document.Resolve(header).IsTrue("required"))
                : throw new InvalidDataException($"The document has no part {place.WireName}.");
        }
    }
}
