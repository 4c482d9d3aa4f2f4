using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission;

/// <summary>
/// One source file before it is written: everything that its text depends on and nothing else, so that one changed description re-emits one
/// file.
/// </summary>
internal abstract record SourceFileModel
{
    /// <summary>The name of the file in the compilation; unique without regard to case.</summary>
    public required string HintName { get; init; }

    public required NamespaceModel Namespace { get; init; }
}

/// <summary>A type as users see it.</summary>
internal sealed record TypeFile(TypeModel Type) : SourceFileModel;

/// <summary>The limits of a type, in a file of its own, so that a changed description does not write it again.</summary>
internal sealed record ValidationFile(TypeModel Type) : SourceFileModel;

/// <summary>The JSON code of a type, in a file of its own so that F12 on the type shows the type.</summary>
internal sealed record TypeJsonFile(TypeModel Type) : SourceFileModel;

/// <summary>The two interfaces of a tag.</summary>
internal sealed record TagInterfaceFile(TagModel Tag) : SourceFileModel;

/// <summary>The optional parameters of an operation, as a record.</summary>
internal sealed record OptionsFile(string TypeName, string InterfaceName, string OperationName, EquatableArray<ParameterModel> Parameters)
    : SourceFileModel;

/// <summary>The class that implements a tag's interfaces.</summary>
internal sealed record TagClientFile(TagModel Tag, string ClientName) : SourceFileModel;

/// <summary>The client class and its interface.</summary>
internal sealed record ClientFile(ClientModel Client, EquatableArray<TagPropertyModel> Tags) : SourceFileModel
{
    /// <summary>Whether the client has operations of its own, in another file.</summary>
    public bool HasOperations { get; init; }
}

/// <summary>The factories for the credentials of the document.</summary>
internal sealed record CredentialFile(ClientModel Client) : SourceFileModel;

/// <summary>The servers of the document.</summary>
internal sealed record ServersFile(string ClientName, string ClientBaseName, EquatableArray<ServerModel> Servers) : SourceFileModel;

/// <summary>The registration of the client with a container.</summary>
internal sealed record RegistrationFile(ClientModel Client) : SourceFileModel;

/// <summary>The fake of the API for tests.</summary>
/// <param name="Client">The client that the fake creates.</param>
/// <param name="Tags">The tags with their operations.</param>
/// <param name="TypeNames">The types of the document, which a nested class of the same name would hide.</param>
/// <param name="Examples">The examples that operations can respond with, without their values.</param>
internal sealed record FakesFile(
    ClientModel Client, EquatableArray<TagModel> Tags, EquatableArray<string> TypeNames, EquatableArray<TagExamplesModel> Examples)
        : SourceFileModel;

/// <summary>The document's examples as values.</summary>
internal sealed record ExamplesFile(ClientModel Client, EquatableArray<TagExamplesModel> Examples) : SourceFileModel;

/// <summary>The log of the client's calls.</summary>
internal sealed record LogFile(ClientModel Client) : SourceFileModel;

/// <summary>The webhooks of the document.</summary>
internal sealed record WebhooksFile(string ClientBaseName, EquatableArray<WebhookModel> Webhooks) : SourceFileModel;

/// <summary>The declared headers of responses.</summary>
internal sealed record HeadersFile(string ClientBaseName, EquatableArray<HeaderModel> Headers) : SourceFileModel;

/// <summary>The baseline of the API or a summary of its changes, emitted instead of a client.</summary>
internal sealed record BaselineFile(BaselineOutput Baseline) : SourceFileModel;

/// <summary>The resolver that makes System.Text.Json read and write like the client.</summary>
internal sealed record JsonResolverFile(string ClientBaseName, EquatableArray<NamedUse> Types) : SourceFileModel;

/// <summary>The codecs of types that the project has.</summary>
internal sealed record OwnCodecsFile(string ClientBaseName, EquatableArray<OwnCodecModel> Codecs) : SourceFileModel;

/// <summary>The attribute by which other projects recognise the types of a shared file.</summary>
internal sealed record SharedTypesFile(SharedFileModel File) : SourceFileModel;

/// <summary>The part of a tag that the client's property needs, so that a changed operation does not re-emit the client.</summary>
internal sealed record TagPropertyModel(string Name, string InterfaceName, string ClassName, Documentation Documentation);
