using TokenGen.Generator.Emission.Operations;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>Writes the interface of a tag, and its counterpart that returns complete responses.</summary>
internal static class TagInterfaceEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, TagModel tag)
    {
        if (!tag.IsClient)
        {
            DocumentationWriter.SummaryAndRemarks(writer, tag.Documentation, $"Operations of {tag.Name}.");
        }

        using (writer.Braces($"{types.Access} partial interface {tag.InterfaceName}"))
        {
            foreach (OperationModel operation in tag.Operations)
            {
                OperationSignature.Document(writer, types, operation);
                Deprecation.Emit(writer, types, operation.Deprecation);
                CallAttributes.Emit(writer, types, operation);
                string head = $"{OperationSignature.PayloadType(types, operation)} {operation.Name}Async";
                OperationSignature.Declare(writer, types, head, operation);
                writer.Line();
                if (operation.Pages is { } pages)
                {
                    PagesEmitter.Declare(writer, types, operation, pages);
                    writer.Line();
                }

                if (operation.Polling is { } polling)
                {
                    PollingEmitter.Declare(writer, types, operation, polling);
                    writer.Line();
                }
            }

            writer.Line("/// <summary>");
            writer.Line("/// The same operations with complete responses: status, headers and body. Error statuses do not throw.");
            writer.Line("/// </summary>");
            writer.Line($"{tag.ResponseInterfaceName} WithResponse {{ get; }}");
        }

        writer.Line();
        writer.Line($"/// <summary>The operations of <see cref=\"{tag.InterfaceName}\"/> with complete responses.</summary>");
        using (writer.Braces($"{types.Access} partial interface {tag.ResponseInterfaceName}"))
        {
            for (int i = 0; i < tag.Operations.Count; i++)
            {
                OperationModel operation = tag.Operations[i];
                OperationSignature.DocumentResponseForm(writer, types, tag, operation);
                Deprecation.Emit(writer, types, operation.Deprecation);
                string head = $"{OperationSignature.ResponseType(types, operation)} {operation.Name}Async";
                OperationSignature.Write(writer, types, head, operation, withDefaults: true, ";");
                if (i + 1 < tag.Operations.Count)
                {
                    writer.Line();
                }
            }
        }
    }
}
