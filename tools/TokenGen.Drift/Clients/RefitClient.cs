using Refit;

namespace TokenGen.Drift.Clients;

/// <summary>Refit with System.Text.Json, over types that a developer writes by hand.</summary>
internal sealed class RefitClient : IMeasuredClient
{
    public string Name => "Refit";

    public async Task<CallResult> CallAsync(Uri address, string operation, CancellationToken cancellationToken)
    {
        using HttpClient http = new() { BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/')) };
        IRefitApi api = RestService.For<IRefitApi>(http);
        object? value = operation switch
        {
            "getSample" => await api.GetSample(cancellationToken),
            "listSamples" => await api.ListSamples(cancellationToken),
            "mapSamples" => await api.MapSamples(cancellationToken),
            "getHolder" => await api.GetHolder(cancellationToken),
            "getChoice" => await api.GetChoice(cancellationToken),
            "getLooseChoice" => await api.GetLooseChoice(cancellationToken),
            "getWrapped" => await api.GetWrapped(cancellationToken),
            "streamSamples" => await api.StreamSamples(cancellationToken),
            "followSamples" => await api.FollowSamples(cancellationToken),
            "getCount" => await api.GetCount(cancellationToken),
            "getPrice" => await api.GetPrice(cancellationToken),
            "isOpen" => await api.IsOpen(cancellationToken),
            "getText" => await api.GetText(cancellationToken),
            "getMoment" => await api.GetMoment(cancellationToken),
            "getDay" => await api.GetDay(cancellationToken),
            "getKind" => await api.GetKind(cancellationToken),
            "listNumbers" => await api.ListNumbers(cancellationToken),
            "listTexts" => await api.ListTexts(cancellationToken),
            "listDays" => await api.ListDays(cancellationToken),
            "mapRates" => await api.MapRates(cancellationToken),
            "mapCounts" => await api.MapCounts(cancellationToken),
            "getPlain" => await api.GetPlain(cancellationToken),
            "getFile" => await api.GetFile(cancellationToken),
            "getPicture" => await api.GetPicture(cancellationToken),
            "findSample" => await api.FindSample(cancellationToken),
            "findCount" => await api.FindCount(cancellationToken),
            "findNumbers" => await api.FindNumbers(cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "No such operation."),
        };
        return new CallResult(value, [], null);
    }
}
