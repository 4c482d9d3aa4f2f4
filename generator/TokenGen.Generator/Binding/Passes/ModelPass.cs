using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Clients;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Examples;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Passes;

/// <summary>The fourth pass: builds the model of the emitted code.</summary>
internal static class ModelPass
{
    public static ApiModel Run(CompleteOperations complete)
    {
        NamedDocument named = complete.Bound.Named;
        return new ApiModel
        {
            Client = ClientOf(complete),
            Tags = complete.Tags,
            Types = complete.Types,
            SharedTypes = complete.SharedTypes,
            Webhooks = complete.Bound.Webhooks,
            Examples = named.Context.Settings.Examples
                ? new ExampleBinder(named.Context, [.. complete.Types, .. complete.SharedTypes], named.Envelopes.Rule, named.Kept).Bind(
                    complete.Tags, named.BaseName + "Examples")
                : [],
            Headers = complete.Bound.Headers,
            OwnCodecs = named.OwnTypes.Codecs,
        };
    }

    /// <summary>The types of a shared file, which have no client.</summary>
    public static ApiModel OfSharedFile(NamedDocument named, SharedFileModel file)
    {
        BindingContext context = named.Context;
        EquatableArray<TypeModel> types = named.Schemas.Types.All.ToEquatableArray();
        return new ApiModel
        {
            Client = new ClientModel
            {
                Namespace = new NamespaceModel(
                    context.Settings.Namespace, named.Naming.Shadowed(), types.Any(static type =>
                        type.Deprecation is not null), context.Framework.HidesImportedTypes)
                {
                    IsInternal = context.Settings.IsInternal,
                    IsShared = true,
                },
                Name = named.ClientName,
                BaseName = named.BaseName,
                Documentation = Documentation.None,
                Server = null,
                Servers = [],
                SecuritySchemes = [],
                Libraries = new ReferencedLibraries(HasHttpClientFactory: false, HasLogging: false, HasResilience: false),
            },
            Tags = [],
            Types = types,
            Webhooks = [],
            Headers = [],
            OwnCodecs = named.OwnTypes.Codecs,
            SharedFile = file,
        };
    }

    private static ClientModel ClientOf(CompleteOperations complete)
    {
        BoundOperations bound = complete.Bound;
        NamedDocument named = bound.Named;
        BindingContext context = named.Context;
        OpenApiInfo? info = context.Document.Info;
        return new ClientModel
        {
            Namespace = new NamespaceModel(
                context.Settings.Namespace,
                named.Naming.Shadowed(),
                complete.Types.Concat(complete.SharedTypes).Any(static type => type.Deprecation is not null),
                context.Framework.HidesImportedTypes)
            {
                IsInternal = context.Settings.IsInternal,
            },
            Name = named.ClientName,
            BaseName = named.BaseName,
            Documentation = DocumentationText.Of(info?.Summary ?? info?.Title, info?.Description),
            Server = bound.Server,
            Servers = bound.Servers.All,
            SecuritySchemes = SecurityBinder.Bind(context, named.BaseName + "Credential", named.ClientName),
            Envelope = named.Envelopes.Rule,
            TakenSchemes = SecurityBinder.TakenBy(bound.All.Select(static pair => pair.Operation)),
            Libraries = context.Framework.Libraries,
            HasFakes = context.Settings.Fakes,
            Product = context.Settings.Product,
        };
    }
}
