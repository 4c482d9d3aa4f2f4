namespace TokenGen.Generator.Hosting;

/// <summary>The names of the tracked steps, for the caching tests.</summary>
internal static class TrackingNames
{
    public const string DefaultNamespace = nameof(DefaultNamespace);
    public const string Product = nameof(Product);
    public const string UnknownSettings = nameof(UnknownSettings);
    public const string Accepting = nameof(Accepting);
    public const string Language = nameof(Language);
    public const string Framework = nameof(Framework);
    public const string Documents = nameof(Documents);
    public const string Clients = nameof(Clients);
    public const string OwnTypes = nameof(OwnTypes);
    public const string ReferencedTypes = nameof(ReferencedTypes);
    public const string SharedFiles = nameof(SharedFiles);
    public const string FirstBindShared = nameof(FirstBindShared);
    public const string SharedDocumentTypes = nameof(SharedDocumentTypes);
    public const string BindShared = nameof(BindShared);
    public const string SharedTypes = nameof(SharedTypes);
    public const string FirstBind = nameof(FirstBind);
    public const string DocumentTypes = nameof(DocumentTypes);
    public const string Bind = nameof(Bind);
    public const string Bound = nameof(Bound);
    public const string Model = nameof(Model);
    public const string Duplicates = nameof(Duplicates);
    public const string Split = nameof(Split);
    public const string HandWritten = nameof(HandWritten);
    public const string Files = nameof(Files);
    public const string Misfits = nameof(Misfits);
    public const string Polyfills = nameof(Polyfills);
    public const string Projects = nameof(Projects);
    public const string Reporter = nameof(Reporter);

    /// <summary>All names, in the order of the pipeline.</summary>
    public static IReadOnlyList<string> All { get; } =
        [DefaultNamespace, UnknownSettings, Accepting, Language, Framework, Documents, Clients, ReferencedTypes, SharedFiles, OwnTypes, FirstBindShared, SharedDocumentTypes, BindShared, SharedTypes, FirstBind, DocumentTypes, Bind, Bound, Model, Duplicates, Split, HandWritten, Files, Misfits, Polyfills, Projects, Reporter];
}
