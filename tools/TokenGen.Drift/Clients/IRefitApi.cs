using System.Text.Json;
using Refit;

namespace TokenGen.Drift.Clients;

/// <summary>The document's operations as a user of Refit writes them. Public, because Refit's code implements it.</summary>
public interface IRefitApi
{
    [Get("/sample")]
    Task<RefitSample> GetSample(CancellationToken cancellationToken);

    [Get("/samples")]
    Task<List<RefitSample>> ListSamples(CancellationToken cancellationToken);

    [Get("/sample-map")]
    Task<Dictionary<string, RefitSample>> MapSamples(CancellationToken cancellationToken);

    [Get("/holder")]
    Task<RefitHolder> GetHolder(CancellationToken cancellationToken);

    [Get("/choice")]
    Task<RefitChoice> GetChoice(CancellationToken cancellationToken);

    /// <remarks>System.Text.Json does not support unions without a discriminator, so a user of Refit reads the JSON.</remarks>
    [Get("/loose-choice")]
    Task<JsonElement> GetLooseChoice(CancellationToken cancellationToken);

    [Get("/envelope")]
    Task<RefitEnvelope> GetWrapped(CancellationToken cancellationToken);

    [Get("/lines")]
    Task<Stream> StreamSamples(CancellationToken cancellationToken);

    [Get("/events")]
    Task<Stream> FollowSamples(CancellationToken cancellationToken);

    [Get("/count")]
    Task<long> GetCount(CancellationToken cancellationToken);

    [Get("/price")]
    Task<decimal> GetPrice(CancellationToken cancellationToken);

    [Get("/open")]
    Task<bool> IsOpen(CancellationToken cancellationToken);

    [Get("/text")]
    Task<string> GetText(CancellationToken cancellationToken);

    [Get("/moment")]
    Task<DateTimeOffset> GetMoment(CancellationToken cancellationToken);

    [Get("/day")]
    Task<DateOnly> GetDay(CancellationToken cancellationToken);

    [Get("/kind")]
    Task<RefitKind> GetKind(CancellationToken cancellationToken);

    [Get("/numbers")]
    Task<List<int>> ListNumbers(CancellationToken cancellationToken);

    [Get("/texts")]
    Task<List<string>> ListTexts(CancellationToken cancellationToken);

    [Get("/days")]
    Task<List<DateOnly>> ListDays(CancellationToken cancellationToken);

    [Get("/rates")]
    Task<Dictionary<string, decimal>> MapRates(CancellationToken cancellationToken);

    [Get("/counts")]
    Task<Dictionary<string, long>> MapCounts(CancellationToken cancellationToken);

    [Get("/plain")]
    Task<string> GetPlain(CancellationToken cancellationToken);

    [Get("/file")]
    Task<Stream> GetFile(CancellationToken cancellationToken);

    [Get("/picture")]
    Task<Stream> GetPicture(CancellationToken cancellationToken);

    [Get("/nullable-sample")]
    Task<RefitSample?> FindSample(CancellationToken cancellationToken);

    [Get("/nullable-count")]
    Task<long?> FindCount(CancellationToken cancellationToken);

    [Get("/nullable-list")]
    Task<List<int>?> FindNumbers(CancellationToken cancellationToken);
}
