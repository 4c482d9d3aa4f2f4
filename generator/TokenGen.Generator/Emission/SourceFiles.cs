using TokenGen.Generator.Emission.Clients;
using TokenGen.Generator.Emission.Operations;
using TokenGen.Generator.Emission.Registration;
using TokenGen.Generator.Emission.Testing;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission;

/// <summary>Splits a model into source files, and writes each of them.</summary>
internal static class SourceFiles
{
    public static EquatableArray<SourceFileModel> Split(ApiModel model, CancellationToken cancellationToken)
    {
        NamespaceModel ns = model.Client.Namespace;
        HintNames hints = new(model.Client);
        List<SourceFileModel> files = [];
        if (model.Baseline is { } baseline)
        {
            return [new BaselineFile(baseline) { HintName = hints.Take(model.Client.Name + ".baseline"), Namespace = ns }];
        }


        // A document with only webhooks has no operation to call, so it needs no client.
        bool hasClient = model.SharedFile is null && (!model.Tags.IsEmpty || model.Webhooks.IsEmpty);
        if (hasClient)
        {
            files.Add(new ClientFile(model.Client, model.Tags.Where(static tag => !tag.IsClient).Select(TagProperty).ToEquatableArray())
            {
                HasOperations = model.Tags.Any(static tag => tag.IsClient),
                HintName = hints.Take(model.Client.Name),
                Namespace = ns,
            });
        }

        if (hasClient && !model.Client.SecuritySchemes.IsEmpty)
        {
            files.Add(new CredentialFile(model.Client) { HintName = hints.Take(model.Client.BaseName + "Credential"), Namespace = ns });
        }

        if (hasClient && !model.Client.Servers.IsEmpty)
        {
            files.Add(new ServersFile(model.Client.Name, model.Client.BaseName, model.Client.Servers)
            {
                HintName = hints.Take(model.Client.BaseName + "Servers"),
                Namespace = ns,
            });
        }

        if (hasClient && model.Client.Libraries.HasHttpClientFactory)
        {
            files.Add(new RegistrationFile(Undocumented(model.Client)) { HintName = hints.Take(model.Client.BaseName + "Services"), Namespace = ns });
        }

        if (hasClient && model.Client.HasFakes)
        {
            files.Add(new FakesFile(
                Undocumented(model.Client),
                model.Tags.Select(static tag => tag.WithoutDocumentation()).ToEquatableArray(),
                model.Types.Select(static type => type.Name).ToEquatableArray(),
                model.Examples.Select(static tag => tag with { Examples = tag.Examples.Select(static example => example with { Text = "" }).ToEquatableArray() }).ToEquatableArray())
            {
                HintName = hints.Take(model.Client.BaseName + "Fake"),
                Namespace = ns,
            });
        }

        if (!model.Examples.IsEmpty)
        {
            files.Add(new ExamplesFile(Undocumented(model.Client), model.Examples) { HintName = hints.Take(model.Client.BaseName + "Examples"), Namespace = ns });
        }

        if (hasClient && model.Client.Libraries.HasLogging)
        {
            files.Add(new LogFile(Undocumented(model.Client)) { HintName = hints.Take(model.Client.BaseName + "Log"), Namespace = ns });
        }

        if (!model.Webhooks.IsEmpty)
        {
            files.Add(new WebhooksFile(model.Client.BaseName, model.Webhooks)
            {
                HintName = hints.Take(model.Client.BaseName + "Webhooks"),
                Namespace = ns,
            });
        }

        if (!model.Headers.IsEmpty)
        {
            files.Add(new HeadersFile(model.Client.BaseName, model.Headers)
            {
                HintName = hints.Take(model.Client.BaseName + "Headers"),
                Namespace = ns,
            });
        }

        foreach (TagModel tag in model.Tags)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new TagInterfaceFile(tag.WithoutOptionDocumentation()) { HintName = hints.Take(tag.IsClient ? tag.InterfaceName + ".Operations" : tag.InterfaceName), Namespace = ns });
            files.Add(new TagClientFile(tag.WithoutDocumentation(), model.Client.Name) { HintName = hints.Take(tag.IsClient ? tag.ClassName + ".Operations" : tag.ClassName), Namespace = ns });
        }

        foreach (OptionsFile options in OptionsOf(model, ns))
        {
            files.Add(options with { HintName = hints.Take(options.TypeName) });
        }

        foreach (TypeModel type in model.Types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new TypeFile(type) { HintName = hints.Take(type.Name), Namespace = ns });
            if (type is EnumModel { IsClosed: true })
            {
                files.Add(new TypeJsonFile(type.WithoutDocumentation()) { HintName = hints.Take(type.Name + ".Json"), Namespace = ns });
            }
        }

        HashSet<string> validated = new(model.Validated, StringComparer.Ordinal);
        foreach (TypeModel type in model.Types.Where(type => validated.Contains(type.Name)))
        {
            files.Add(new ValidationFile(type.WithoutDocumentation()) { HintName = hints.Take(type.Name + ".Validation"), Namespace = ns });
        }

        if (!model.AllTypes.IsEmpty)
        {
            EquatableArray<NamedUse> uses = model.AllTypes
                .Select(static type => type is EnumModel @enum
                    ? new NamedUse(type.Name, IsEnum: true) { Underlying = @enum.Underlying, IsClosed = @enum.IsClosed }
                    : new NamedUse(type.Name, IsEnum: false))
                .ToEquatableArray();
            files.Add(new JsonResolverFile(model.Client.BaseName, uses)
            {
                HintName = hints.Take(model.Client.BaseName + "Json"),
                Namespace = ns,
            });
        }

        if (!model.OwnCodecs.IsEmpty)
        {
            files.Add(new OwnCodecsFile(model.Client.BaseName, model.OwnCodecs)
            {
                HintName = hints.Take(model.Client.BaseName + "Json.Own"),
                Namespace = ns,
            });
        }

        if (model.SharedFile is { } shared)
        {
            files.Add(new SharedTypesFile(shared) { HintName = hints.Take(model.Client.BaseName + "Types"), Namespace = ns });
        }

        return files.ToEquatableArray();
    }

    public static string Emit(SourceFileModel file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SourceWriter body = new();
        if (file is BaselineFile { Baseline: var baseline })
        {
            BaselineEmitter.Emit(body, baseline);
            return body.Finish(head: "");
        }

        if (file is SharedTypesFile { File: var shared })
        {
            SharedTypesEmitter.Emit(body, file.Namespace.Name, shared);
            return body.Finish(head: "");
        }

        TypeNames types = new(file.Namespace, ShadowingMembers.Of(file), isWholeType: file is TypeFile);
        Action<SourceWriter, TypeNames> emit = file switch
        {
            TypeFile { Type: RecordModel record } => (w, t) => RecordEmitter.Emit(w, t, record),
            TypeFile { Type: EnumModel @enum } => (w, t) => EnumEmitter.Emit(w, t, @enum),
            TypeFile { Type: TupleModel tuple } => (w, t) => TupleEmitter.Emit(w, t, tuple),
            TypeFile { Type: UnionModel union } => (w, t) => UnionEmitter.Emit(w, t, union),
            TypeJsonFile { Type: EnumModel @enum } => (w, t) => EnumJsonEmitter.Emit(w, t, @enum),
            ValidationFile { Type: var type } => (w, t) => ValidationEmitter.Emit(w, t, type),
            OptionsFile options => (w, t) => OptionsEmitter.Emit(w, t, options),
            TagInterfaceFile { Tag: var tag } => (w, t) => TagInterfaceEmitter.Emit(w, t, tag),
            TagClientFile { Tag: var tag, ClientName: var name } => (w, t) => TagClientEmitter.Emit(w, t, tag, name),
            ClientFile client => (w, t) => ClientEmitter.Emit(w, t, client),
            CredentialFile { Client: var client } => (w, t) => CredentialEmitter.Emit(w, t, client),
            ServersFile servers => (w, t) => ServersEmitter.Emit(w, t, servers),
            RegistrationFile { Client: var client } => (w, t) => RegistrationEmitter.Emit(w, t, client),
            FakesFile fakes => (w, t) => FakesEmitter.Emit(w, t, fakes),
            ExamplesFile examples => (w, t) => ExamplesEmitter.Emit(w, t, examples),
            LogFile { Client: var client } => (w, t) => LogEmitter.Emit(w, t, client),
            WebhooksFile webhooks => (w, t) => WebhooksEmitter.Emit(w, t, webhooks),
            HeadersFile headers => (w, t) => HeadersEmitter.Emit(w, t, headers),
            JsonResolverFile resolver => (w, t) => JsonResolverEmitter.Emit(w, t, resolver),
            OwnCodecsFile codecs => (w, t) => OwnCodecsEmitter.Emit(w, t, codecs),
            _ => throw new InvalidOperationException($"No emitter for {file.GetType().Name}."),
        };
        emit(body, types);
        return body.Finish(Head(file, types));
    }

    private static string Head(SourceFileModel file, TypeNames types)
    {
        SourceWriter writer = new();
        writer.Line("// <auto-generated/>");
        writer.NullableContext();
        if (UsesDeprecated(file))
        {
            // Deprecation concerns callers; the implementation must name the deprecated members.
            writer.Line("#pragma warning disable CS0612, CS0618");
        }

        if (file.Namespace.HidesImportedTypes)
        {
            writer.Line("#pragma warning disable CS0436");
        }

        writer.Line($"\nnamespace {file.Namespace.Name};\n");
        Usings.Emit(writer, types.Imports);
        return writer.Finish(head: "");
    }

    /// <summary>The records of options, each once, although several methods of an operation may take it.</summary>
    private static IEnumerable<OptionsFile> OptionsOf(ApiModel model, NamespaceModel ns)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (TagModel tag in model.Tags)
        {
            foreach (OperationModel operation in tag.Operations.Where(operation => operation.Options is { } options && known.Add(options.TypeName)))
            {
                EquatableArray<ParameterModel> parameters = operation.Parameters.Where(static parameter => parameter.Option is not null).ToEquatableArray();
                yield return new OptionsFile(operation.Options!.TypeName, tag.InterfaceName, operation.Name, parameters) { HintName = "", Namespace = ns };
            }
        }
    }

    /// <summary>A client without its descriptions, so that a changed description does not rewrite files that print none.</summary>
    private static ClientModel Undocumented(ClientModel client) => client with
    {
        Documentation = Documentation.None,
        Servers = [],
        SecuritySchemes = client.SecuritySchemes.Select(static scheme => scheme with { Documentation = Documentation.None }).ToEquatableArray(),
    };

    private static TagPropertyModel TagProperty(TagModel tag) => new(tag.Name, tag.InterfaceName, tag.ClassName, tag.Documentation);

    private static bool UsesDeprecated(SourceFileModel file) => file.Namespace.HasDeprecatedTypes || file switch
    {
        // The constructor sets the discriminator property, which may be deprecated.
        TypeFile { Type: RecordModel { Inheritance: { Tags.IsEmpty: false } inheritance } record } =>
            record.Members.Concat(inheritance.Inherited).Any(static member => member.Deprecation is not null),
        _ => false,
    };
}
