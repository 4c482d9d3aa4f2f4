using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Reading.Structure;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Mapping;

/// <summary>Everything that the setting <c>Types</c> can map, to suggest a part for an entry without a match.</summary>
internal static class MappableParts
{
    private static readonly string[] s_types = ["type:number", "type:integer", "type:string", "type:boolean"];

    /// <summary>The entries without a match in the whole document, including operations that the filters leave out.</summary>
    public static IEnumerable<SettingEntry> Unmatched(OwnTypeTable types, BindingContext context, List<OperationSite> sites)
    {
        List<TypeMapping> unmet = [.. types.Unmet];
        if (unmet.Count == 0)
        {
            yield break;
        }

        HashSet<string> parts = new(s_types.Concat(OfDocument(context, sites)).Concat(Formats(context.Raw(JsonPointer.Root))), StringComparer.Ordinal);
        foreach (TypeMapping mapping in unmet)
        {
            string target = mapping.Target.EndsWith("[]", StringComparison.Ordinal) ? mapping.Target.Substring(0, mapping.Target.Length - 2) : mapping.Target;
            if (!parts.Contains(target))
            {
                yield return new SettingEntry("Types", mapping.Entry) { Meant = SimilarName.OfPart(target, parts) is { } meant ? $"{meant}={mapping.Type}" : null };
            }
        }
    }

    private static IEnumerable<string> OfDocument(BindingContext context, List<OperationSite> sites)
    {
        foreach (KeyValuePair<string, IOpenApiSchema> schema in context.Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            yield return $"schema:{schema.Key}";
            if (schema.Value is not OpenApiSchemaReference)
            {
                foreach (DeclaredMember member in MemberSet.Of(new(schema.Value, JsonPointer.Root), static (_, _) => { }).Members)
                {
                    yield return $"{schema.Key}.{member.WireName}";
                }
            }
        }

        foreach (OperationSite site in sites)
        {
            foreach (IOpenApiParameter parameter in (site.PathItem.Parameters ?? []).Concat(site.Operation.Parameters ?? []))
            {
                yield return $"{site.Id}.{parameter.Name}";
            }
        }
    }

    /// <summary>The formats of all schemas in the document.</summary>
    private static IEnumerable<string> Formats(JsonNode? root)
    {
        Stack<JsonNode?> pending = new([root]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case JsonObject members:
                    if (members["format"] is JsonValue value && value.GetValueKind() == JsonValueKind.String)
                    {
                        yield return $"format:{value.GetValue<string>()}";
                    }

                    foreach (KeyValuePair<string, JsonNode?> member in members)
                    {
                        pending.Push(member.Value);
                    }

                    break;
                case JsonArray items:
                    foreach (JsonNode? item in items)
                    {
                        pending.Push(item);
                    }

                    break;
            }
        }
    }
}
