using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// The members of a file that have names from the document. Before a dot they take precedence over a framework type of the same name.
/// </summary>
internal static class ShadowingMembers
{
    public static IEnumerable<string> Of(SourceFileModel file) => file switch
    {
        TypeFile { Type: var type } => Of(type),
        TypeJsonFile { Type: var type } => Of(type),
        ValidationFile { Type: var type } => Of(type),
        TagClientFile { Tag: var tag } => tag.Operations.Select(static operation => operation.Name),
        ClientFile { Tags: var tags } => tags.Select(static tag => tag.Name),
        CredentialFile { Client: var client } => client.SecuritySchemes.Select(static scheme => scheme.Name),
        ServersFile { Servers: var servers } => servers.Select(static server => server.Name),
        WebhooksFile { Webhooks: var webhooks } => webhooks.Select(static webhook => webhook.Name),
        FakesFile { Tags: var tags } => tags.SelectMany(static tag =>
            tag.Operations.Select(static operation => operation.Name).Prepend(tag.Name)).Where(static name => name.Length > 0),
        ExamplesFile { Examples: var tags } => tags.SelectMany(static tag =>
            tag.Examples.Select(static example => example.Name).Prepend(tag.ClassName)).Where(static name => name.Length > 0),
        OptionsFile { Parameters: var parameters } => parameters.Select(static parameter => parameter.Option).OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string> Of(TypeModel type) => type switch
    {
        RecordModel record =>
            record.AllMembers.Select(static member => member.Name).Concat(ReservedNames.InRecord),
        EnumModel values => values.Values.Select(static value => value.Name).Concat(ReservedNames.InEnum),
        TupleModel tuple =>
            tuple.Items.Select(static item => item.Name).Append(ReservedNames.UndeclaredItems).Concat(ReservedNames.InTuple),
        UnionModel union => union.Cases.Select(static unionCase => "TryGet" + unionCase.Name).Concat(ReservedNames.InUnion)
            .Concat(ReservedNames.OfUnionBase),
        _ => [],
    };
}
