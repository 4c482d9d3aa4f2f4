using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Examples;

/// <summary>
/// Makes values for tests from the examples of request and response bodies in the document. An example beside a body overrides that of its
/// schema.
/// </summary>
/// <param name="context">The document.</param>
/// <param name="types">All types.</param>
/// <param name="envelope">The envelope rule of the client, or null.</param>
/// <param name="sites">All operations of the client.</param>
internal sealed class ExampleBinder(
    BindingContext context, EquatableArray<TypeModel> types, EnvelopeModel? envelope, IEnumerable<OperationSite> sites)
{
    private readonly ExampleFit _fit = new(types, envelope);
    private readonly ILookup<string, OperationSite> _sites = sites.ToLookup(static site => site.Id, StringComparer.Ordinal);

    /// <summary>The examples, by tag. Tags without examples are left out.</summary>
    /// <param name="tags">The operations.</param>
    /// <param name="className">The class that contains all of them.</param>
    public EquatableArray<TagExamplesModel> Bind(EquatableArray<TagModel> tags, string className)
    {
        NameScope classes = new([.. ReservedNames.InStaticClass, className, .. types.Select(static type => type.Name)]);
        List<TagExamplesModel> all = [];
        foreach (TagModel tag in tags)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            string name = tag.IsClient ? "" : classes.Take(tag.Name, tag.Name + "Examples");
            NameScope names = tag.IsClient ? classes : new NameScope([.. ReservedNames.InStaticClass, name]);
            List<ExampleModel> examples = [.. tag.Operations.SelectMany(operation => OfOperation(operation, names))];
            if (examples.Count > 0)
            {
                all.Add(new TagExamplesModel(tag.Name, tag.InterfaceName, name, examples.ToEquatableArray()));
            }
        }

        return all.ToEquatableArray();
    }

    private IEnumerable<ExampleModel> OfOperation(OperationModel operation, NameScope names)
    {
        if (operation.Plain is not null || _sites[operation.Id].FirstOrDefault(site => site.MethodName == operation.Name) is not { } site)
        {
            yield break;
        }

        if (operation.Responses.Success is { Kind: BodyKind.Json or BodyKind.Text } success)
        {
            // If several statuses have bodies, uses the first one.
            string status = operation.Responses.Successes.First(static success => success.HasBody).Status;
            string mediaType = success.MediaType.Split(',')[0].Trim();
            if (site.Operation.Responses?.TryGetValue(status, out IOpenApiResponse? response) == true
                && response.Content?.TryGetValue(mediaType, out IOpenApiMediaType? content) == true)
            {
                Located<IOpenApiMediaType> located = new(content, site.At["responses"][status]["content"][mediaType]);
                foreach (ExampleModel example in OfContent(located, operation.Name, operation.Name, success.Type, success.Kind, names))
                {
                    yield return example;
                }
            }
        }

        if (operation.Body is { Kind: BodyKind.Json or BodyKind.Text, Type: { } type } body
            && site.Operation.RequestBody?.Content?.TryGetValue(body.MediaType, out IOpenApiMediaType? sent) == true)
        {
            Located<IOpenApiMediaType> located = new(sent, site.At["requestBody"]["content"][body.MediaType]);
            foreach (ExampleModel example in OfContent(located, operation.Name, operation.Name + "Body", type, body.Kind, names))
            {
                yield return example with { IsBody = true };
            }
        }
    }

    private IEnumerable<ExampleModel> OfContent(
        Located<IOpenApiMediaType> located, string operation, string name, TypeUse type, BodyKind kind, NameScope names)
    {
        (IOpenApiMediaType content, JsonPointer at) = located;
        List<(string Suffix, Located<JsonNode> Value, IOpenApiExample? Example)> values = [];
        if (content.Example is { } single && !SchemaShape.IsNullLiteral(single))
        {
            values.Add(("", new(single, at["example"]), null));
        }

        foreach (KeyValuePair<string, IOpenApiExample> named in content.Examples ?? new Dictionary<string, IOpenApiExample>())
        {
            if (named.Value.Value is { } value && !SchemaShape.IsNullLiteral(value))
            {
                string suffix = content.Examples!.Count == 1 ? "" : Identifier.Pascal(named.Key, "Example");
                values.Add((suffix, new(value, at["examples"][named.Key]["value"]), named.Value));
            }
        }

        bool isComposed = false;
        if (values.Count == 0 && kind == BodyKind.Json && ComposedExample.Of(content.Schema) is { } composed)
        {
            values.Add(("", new(composed, at["schema"]), null));
            isComposed = true;
        }

        foreach ((string suffix, (JsonNode value, JsonPointer place), IOpenApiExample? example) in values)
        {
            bool isText = kind == BodyKind.Text;
            string? misfit = isText
                ? value is JsonValue text && text.GetValueKind() == JsonValueKind.String ? null : "it is not a string"
                : _fit.Find(value, type);
            if (misfit is not null)
            {
                // The document does not claim that a composed example is valid, so it is not reported.
                if (!isComposed)
                {
                    context.Report(BindingDescriptors.ExampleLeftOut, place, operation, misfit);
                }

                continue;
            }

            yield return new ExampleModel
            {
                Name = names.Take(name + suffix, name + "Example"),
                Operation = operation,
                IsBody = false,
                Type = type,
                Text = isText ? value.GetValue<string>() : value.ToJsonString(),
                IsPlainText = isText,
                Documentation = DocumentationText.Of(example?.Summary, null),
            };
        }
    }
}
