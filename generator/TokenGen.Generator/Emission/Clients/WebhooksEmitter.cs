using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>Writes a property for each webhook, which reads its body.</summary>
internal static class WebhooksEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, WebhooksFile file)
    {
        JsonExpressions json = new(types);
        writer.Line("/// <summary>Webhooks and callbacks that the server sends. Each property reads the body of its request.</summary>");
        using (writer.Braces($"{types.Access} static partial class {file.ClientBaseName}Webhooks"))
        {
            for (int i = 0; i < file.Webhooks.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                WebhookModel webhook = file.Webhooks[i];
                DocumentationWriter.SummaryAndRemarks(writer, webhook.Documentation.EndedBy(webhook.Origin), webhook.Origin);
                Deprecation.Emit(writer, types, webhook.Deprecation);
                writer.Body(
                    $"public static {types["Webhook"]}<{types.Of(webhook.Type, webhook.IsNullable)}> {webhook.Name}",
                    $"new({json.NullableCodec(webhook.Type, webhook.IsNullable)});");
            }
        }
    }
}
