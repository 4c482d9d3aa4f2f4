using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Hosting.HandWritten;
using TokenGen.Generator.Hosting.OwnTypes;
using TokenGen.Generator.Hosting.Sharing;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Makes a client from each <c>OpenApiClient</c> item. This class only connects the pipeline; each stage is in a type of its own. From the
/// compilation it reads the features of the framework, the types that settings and documents name, and hand-written members of generated
/// types. So an edit of C# code repeats only these lookups.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TokenGenGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> defaultNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => DefaultNamespace.Read(options.GlobalOptions))
            .WithTrackingName(TrackingNames.DefaultNamespace);

        IncrementalValueProvider<string?> product = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => CallingProduct.Read(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Product);

        IncrementalValueProvider<string> unknown = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => UnknownSettings.Read(options.GlobalOptions))
            .WithTrackingName(TrackingNames.UnknownSettings);

        IncrementalValueProvider<BaselineUse> baselineUse = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => AcceptedApi.Read(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Accepting);

        IncrementalValueProvider<LanguageSupport> language = context.ParseOptionsProvider
            .Select(static (options, _) => LanguageSupport.Of(options))
            .WithTrackingName(TrackingNames.Language);

        IncrementalValueProvider<FrameworkSupport> framework = context.CompilationProvider
            .Select(static (compilation, token) => FrameworkSupport.Of(compilation, token))
            .WithTrackingName(TrackingNames.Framework);

        IncrementalValuesProvider<HostedDocument> documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (Text: pair.Left, Items: DocumentItem.Find(pair.Left, pair.Right)))
            .SelectMany(static (pair, token) => pair.Items.Select(item => HostedDocument.Load(item, pair.Text, token)))
            .WithTrackingName(TrackingNames.Documents);

        IncrementalValuesProvider<ClientInput> clients = documents
            .Where(static document => document.Item.IsClient)
            .Combine(documents.Collect())
            .Combine(defaultNamespace.Combine(product).Combine(baselineUse))
            .Select(static (pair, _) => ClientInput.Create(
                pair.Left.Left, pair.Left.Right, pair.Right.Left.Left, pair.Right.Left.Right, pair.Right.Right))
            .WithTrackingName(TrackingNames.Clients);

        // Files that several clients share are bound first, each once, unless a referenced assembly has their types.
        IncrementalValueProvider<EquatableArray<ReferencedTypes>> referenced = clients.Collect()
            .Select(static (all, _) => ReferencedTypesLookup.Names(all))
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) => ReferencedTypesLookup.Of(pair.Right, pair.Left, token))
            .WithTrackingName(TrackingNames.ReferencedTypes);

        IncrementalValuesProvider<ClientInput> sharedFiles = clients.Collect()
            .Combine(documents.Collect())
            .Combine(defaultNamespace.Combine(referenced))
            .SelectMany(static (pair, _) => SharedFileInputs.Of(pair.Left.Left, pair.Left.Right, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.SharedFiles);

        IncrementalValueProvider<ProjectTypes> ownTypes = clients
            .Select(static (client, _) => MappedTypes.Of(client))
            .Collect()
            .Combine(sharedFiles.Select(static (file, _) => MappedTypes.Of(file)).Collect())
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) =>
                ProjectTypeLookup.Of(pair.Right, MappedTypes.All(pair.Left.Left.Concat(pair.Left.Right)), token))
            .WithTrackingName(TrackingNames.OwnTypes);

        IncrementalValuesProvider<FirstBinding> firstShared = sharedFiles
            .Combine(language)
            .Where(static pair => pair.Right.IsSufficient)
            .Combine(framework.Select(static (support, _) => support.Target).Combine(ownTypes))
            .Select(static (pair, token) => FirstBinding.Bind(pair.Left.Left, pair.Right.Left, pair.Right.Right, token))
            .WithTrackingName(TrackingNames.FirstBindShared);

        IncrementalValueProvider<ProjectTypes> sharedDocumentTypes = firstShared
            .Select(static (file, _) => file.WantedTypes)
            .Collect()
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) => ProjectTypeLookup.Of(pair.Right, MappedTypes.All(pair.Left), token))
            .WithTrackingName(TrackingNames.SharedDocumentTypes);

        IncrementalValuesProvider<BoundClient> boundShared = firstShared
            .Combine(sharedDocumentTypes)
            .Select(static (pair, token) => pair.Left.Complete(pair.Right, token))
            .WithTrackingName(TrackingNames.BindShared);

        IncrementalValueProvider<EquatableArray<SharedTypes>> sharedTypes = boundShared
            .Collect()
            .Select(static (files, _) => SharedTables.Of(files))
            .WithTrackingName(TrackingNames.SharedTypes);

        IncrementalValuesProvider<FirstBinding> first = clients
            .Combine(sharedTypes)
            .Select(static (pair, _) => pair.Left.With(pair.Right))
            .Combine(language)
            .Where(static pair => pair.Right.IsSufficient)
            .Combine(framework.Select(static (support, _) => support.Target).Combine(ownTypes))
            .Select(static (pair, token) => FirstBinding.Bind(pair.Left.Left, pair.Right.Left, pair.Right.Right, token))
            .WithTrackingName(TrackingNames.FirstBind);

        // A document can name types of the project, too. Only then it is bound again, with what was found about them in the compilation.
        IncrementalValueProvider<ProjectTypes> documentTypes = first
            .Select(static (client, _) => client.WantedTypes)
            .Collect()
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) => ProjectTypeLookup.Of(pair.Right, MappedTypes.All(pair.Left), token))
            .WithTrackingName(TrackingNames.DocumentTypes);

        IncrementalValuesProvider<BoundClient> bound = first
            .Combine(documentTypes)
            .Select(static (pair, token) => pair.Left.Complete(pair.Right, token))
            .WithTrackingName(TrackingNames.Bind);

        // Shared types are emitted and reported like clients.
        bound = boundShared.Collect()
            .Combine(bound.Collect())
            .SelectMany(static (pair, _) => pair.Left.AddRange(pair.Right))
            .WithTrackingName(TrackingNames.Bound);

        // From here on, emission and reporting are separate: a moved line changes a report but no source file.
        IncrementalValuesProvider<HostedModel> models = bound
            .Where(static client => client.Api.Model is not null)
            .Select(static (client, _) => new HostedModel(client.Source, client.Api.Model!))
            .WithTrackingName(TrackingNames.Model);

        IncrementalValueProvider<DuplicateClients> duplicates = models
            .Select(static (client, _) => ClientIdentity.Of(client))
            .Collect()
            .Select(static (names, _) => DuplicateClients.Find(names))
            .WithTrackingName(TrackingNames.Duplicates);

        IncrementalValuesProvider<SplitClient> split = models
            .Combine(duplicates)
            .Where(static pair => !pair.Right.Contains(pair.Left))
            .Select(static (pair, token) => SplitClient.Split(pair.Left, token))
            .WithTrackingName(TrackingNames.Split);

        // Members that the user writes in a generated type replace the generated ones.
        IncrementalValueProvider<HandWrittenTypes> handWritten = split
            .Select(static (client, _) => GeneratedTypeNames.Of(client))
            .Collect()
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) => HandWrittenLookup.Of(pair.Right, pair.Left, token))
            .WithTrackingName(TrackingNames.HandWritten);

        IncrementalValuesProvider<HostedSourceFile> files = split
            .SelectMany(static (client, _) => client.Files)
            .Combine(handWritten)
            .Select(static (pair, _) => pair.Left.With(pair.Right))
            .WithTrackingName(TrackingNames.Files);

        IncrementalValueProvider<EquatableArray<DiagnosticInfo>> misfits = files
            .Where(static file => !file.HandWritten.IsEmpty)
            .Select(static (file, token) => file.Misfits(token))
            .Collect()
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) => HandWrittenLookup.Locate(pair.Right, pair.Left, token))
            .WithTrackingName(TrackingNames.Misfits);

        IncrementalValueProvider<PolyfillFile> polyfills = framework
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => PolyfillFile.IsWanted(options.GlobalOptions)))
            .Combine(files.Collect().Select(static (all, _) => !all.IsEmpty))
            .Select(static (pair, _) => PolyfillFile.Of(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TrackingNames.Polyfills);

        context.RegisterSourceOutput(polyfills, static (output, file) => file.Emit(output));
        context.RegisterSourceOutput(files, static (output, file) => file.Emit(output));
        context.RegisterSourceOutput(split, static (output, client) => output.Report(client.Diagnostics));
        context.RegisterSourceOutput(misfits, static (output, diagnostics) => output.Report(diagnostics));

        // In an editor the analyzer reports the following diagnostics.
        IncrementalValueProvider<bool> isReporter = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => !Reporter.IsAnalyzer(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Reporter);

        IncrementalValueProvider<EquatableArray<ProjectFile>> projects = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ProjectFile.Is(pair.Left, pair.Right))
            .Select(static (pair, token) => ProjectFile.Load(pair.Left, token))
            .Collect()
            .Select(static (files, _) => files.ToEquatableArray())
            .WithTrackingName(TrackingNames.Projects);

        // Two clients of one document have the same diagnostics, which are reported once.
        context.RegisterSourceOutput(
            bound.Select(static (client, _) => client.Api.Diagnostics).Collect().Combine(projects).Combine(isReporter),
            static (output, pair) => output.Report(
                pair.Right ? pair.Left.Left.SelectMany(static diagnostics => diagnostics).Distinct()
                    .ToEquatableArray() : [], pair.Left.Right));
        context.RegisterSourceOutput(
            duplicates.Combine(projects).Combine(isReporter),
            static (output, pair) => output.Report(pair.Right ? pair.Left.Left.Diagnostics : [], pair.Left.Right));
        context.RegisterSourceOutput(
            clients.Collect().Combine(unknown).Combine(projects).Combine(isReporter),
            static (output, pair) =>
                output.Report(pair.Right ? UnknownSettings.Check(pair.Left.Left.Right, pair.Left.Left.Left) : [], pair.Left.Right));
        context.RegisterSourceOutput(
            clients.Collect().Combine(language).Combine(projects).Combine(isReporter),
            static (output, pair) => output.Report(pair.Right ? pair.Left.Left.Right.Check(pair.Left.Left.Left) : [], pair.Left.Right));
    }
}
