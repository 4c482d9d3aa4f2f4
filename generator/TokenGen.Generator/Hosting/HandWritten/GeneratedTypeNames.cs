using TokenGen.Generator.Emission;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.HandWritten;

/// <summary>The types of generated files to which users can add members.</summary>
internal static class GeneratedTypeNames
{
    public static GeneratedNames Of(SourceFileModel file) => new(
        file.Namespace.Name,
        new EquatableArray<string>(file switch
        {
            TypeFile { Type.Name: var name } => [name],
            TypeJsonFile { Type.Name: var name } => [name],
            ValidationFile { Type.Name: var name } => [name],
            OptionsFile options => [options.TypeName],
            TagInterfaceFile { Tag: var tag } => [tag.InterfaceName, tag.ResponseInterfaceName],
            TagClientFile { Tag: var tag } => [tag.ClassName],
            ClientFile { Client.Name: var name } => [name, "I" + name],
            _ => [],
        }));

    /// <summary>The types of a client, each once.</summary>
    public static GeneratedNames Of(SplitClient client)
    {
        List<GeneratedNames> names = [.. client.Files.Select(static file => Of(file.Model))];
        return new GeneratedNames(
            names.Count == 0 ? "" : names[0].Namespace,
            names.SelectMany(static file => file.Types).Distinct(StringComparer.Ordinal).ToEquatableArray());
    }
}
