using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Hosting.OwnTypes;
using TokenGen.Generator.Hosting.Sharing;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// All diagnostics of a project's documents: the same as the generator's pipeline reports, computed without the pipeline.
/// </summary>
internal static class ProjectDiagnostics
{
    public static IReadOnlyList<DiagnosticInfo> Of(AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        ImmutableArray<HostedDocument> documents =
            options.AdditionalFiles
                .SelectMany(text => DocumentItem.Find(text, provider).Select(item => HostedDocument.Load(item, text, cancellationToken)))
                .ToImmutableArray();
        string defaultNamespace = DefaultNamespace.Read(provider.GlobalOptions);
        string? product = CallingProduct.Read(provider.GlobalOptions);
        ImmutableArray<ClientInput> clients =
            documents.Where(static document => document.Item.IsClient)
                .Select(document => ClientInput.Create(document, documents, defaultNamespace, product, BaselineUse.Compare))
                .ToImmutableArray();
        if (clients.IsEmpty || compilation.SyntaxTrees.FirstOrDefault()?.Options is not { } parseOptions)
        {
            return [];
        }

        LanguageSupport language = LanguageSupport.Of(parseOptions);
        EquatableArray<ProjectFile> projects = options.AdditionalFiles
            .Where(text => ProjectFile.Is(text, provider))
            .Select(text => ProjectFile.Load(text, cancellationToken))
            .ToEquatableArray();
        if (!language.IsSufficient)
        {
            return [.. language.Check(clients).Locate(projects)];
        }

        TargetFramework framework = FrameworkSupport.Of(compilation, cancellationToken).Target;
        ImmutableArray<ClientInput> sharedFiles = SharedFileInputs.Of(
            clients, documents, defaultNamespace, ReferencedTypesLookup.Of(
                compilation, ReferencedTypesLookup.Names(clients), cancellationToken));
        ProjectTypes types = ProjectTypeLookup.Of(
            compilation, MappedTypes.All(clients.Concat(sharedFiles).Select(MappedTypes.Of)), cancellationToken);
        List<BoundClient> boundShared = Bind(sharedFiles, compilation, framework, types, cancellationToken);
        EquatableArray<SharedTypes> sharedTypes = SharedTables.Of(boundShared);
        List<BoundClient> bound = [.. boundShared, .. Bind(
            clients.Select(client => client.With(sharedTypes)), compilation, framework, types, cancellationToken)];
        DuplicateClients duplicates = DuplicateClients.Find(
            bound.Where(static client => client.Api.Model is not null)
                .Select(static client => ClientIdentity.Of(new HostedModel(client.Source, client.Api.Model!)))
                .ToImmutableArray());
        return
        [
            .. bound.SelectMany(static client => client.Api.Diagnostics).Distinct().ToEquatableArray().Locate(projects),
            .. duplicates.Diagnostics.Locate(projects),
            .. UnknownSettings.Check(UnknownSettings.Read(provider.GlobalOptions), clients).Locate(projects),
        ];
    }

    private static List<BoundClient> Bind(
        IEnumerable<ClientInput> inputs, Compilation compilation, TargetFramework framework, ProjectTypes types, CancellationToken cancellationToken)
    {
        List<FirstBinding> first = [.. inputs.Select(input => FirstBinding.Bind(input, framework, types, cancellationToken))];
        ProjectTypes documentTypes = ProjectTypeLookup.Of(
            compilation, MappedTypes.All(first.Select(static one => one.WantedTypes)), cancellationToken);
        return [.. first.Select(one => one.Complete(documentTypes, cancellationToken))];
    }
}
