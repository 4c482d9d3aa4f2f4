using System.Security.Cryptography;
using System.Text;
using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Passes;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Sharing;

/// <summary>Binds a shared file alone: all its schemas, and nothing else.</summary>
internal static class SharedTypesBinder
{
    /// <param name="read">The document that refers to all schemas of the file.</param>
    /// <param name="file">The file, as it is registered for other projects.</param>
    /// <param name="path">The path of the file in its usual form.</param>
    /// <param name="settings">The settings of its types.</param>
    /// <param name="framework">The framework of the project.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static BoundApi Bind(
        ReadResult read, SharedFileModel file, string path, ClientSettings settings, TargetFramework framework, CancellationToken cancellationToken)
    {
        if (read.Document is not { } document)
        {
            return new BoundApi(null, read.Diagnostics.ToEquatableArray());
        }

        FilePlaces places = new(read);
        BindingContext context = new(read, document, settings, framework, new GivenNames(settings.Renames), cancellationToken) { Places = new BoundPlaces(places) };
        NamedDocument named = NamingPass.Run(context);
        foreach (string id in document.Components?.Schemas?.Keys.ToList() ?? [])
        {
            named.Schemas.Bind(LocatedSchemas.OfComponent(id, new OpenApiSchemaReference(id, document)), new NameHint(id));
            named.Schemas.BindPending();
        }

        if (OperationPass.ExceededBy(named.Schemas.Types, context) is { } exceeded)
        {
            context.Report(ReadingDescriptors.LimitExceeded, exceeded.At, FormattableString.Invariant(exceeded.Limit));
            return new BoundApi(null, read.Diagnostics.Concat(context.Diagnostics).ToEquatableArray());
        }

        ApiModel model = ModelPass.OfSharedFile(named, file);
        model = model with { SharedFile = file with { Facts = HashOf(model) } };
        SummaryPass.ReportNames(named, model.Types);
        QualifiedTypes names = new(settings.Namespace);
        IEnumerable<SettingEntry> unmatched = RenamableParts.Unmatched(context.Names, context, named.Naming, [], model.Types, [])
            .Concat(Mapping.MappableParts.Unmatched(named.OwnTypes, context, []));
        return new BoundApi(model, read.Diagnostics.Concat(context.Diagnostics).ToEquatableArray())
        {
            Shared = new SharedTypes(
                path, settings.Namespace, context.Places.All(names), model.Types.Select(type => names.Of(type.WithoutDocumentation()))
                    .ToEquatableArray()),
            UnmatchedEntries = unmatched.ToEquatableArray(),
            MappingProblems = named.OwnTypes.Problems,
            WantedTypes = named.OwnTypes.Wanted,
        };
    }

    /// <summary>Equal for files that differ only in things that callers do not depend on, such as descriptions.</summary>
    private static string HashOf(ApiModel model)
    {
        using SHA256 hash = SHA256.Create();
        byte[] all = hash.ComputeHash(Encoding.UTF8.GetBytes(BaselineWriter.Write(BaselineFacts.Of(model))));
        return string.Concat(all.Take(8).Select(static part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
