using ParcelsApi;

namespace TokenGen.AspNetCore.Tests;

/// <summary>Streamed responses.</summary>
public sealed class StreamEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Server_sent_events_have_names_ids_and_typed_data()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        List<(string Event, string Id, int Step)> events = [];
        await foreach (ServerSentEvent<Position> moved in parcels.Client.Tracking.FollowNamedAsync(2, Token))
        {
            events.Add((moved.Event, moved.Id, moved.Data.Step));
        }

        Assert.Equal([("moved", "1", 1), ("moved", "2", 2)], events);
    }

    [Fact]
    public async Task Server_sent_events_of_plain_values_are_read_alike()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        List<double> latitudes = [];
        await foreach (ServerSentEvent<Position> moved in parcels.Client.Tracking.FollowPlainAsync(2, Token))
        {
            latitudes.Add(moved.Data.Latitude);
        }

        Assert.Equal([60.9, 61.9], latitudes);
    }

    [Fact]
    public async Task A_stream_of_JSON_is_a_list()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Assert.Equal([1, 2, 3], (await parcels.Client.Tracking.ListPositionsAsync(3, Token)).Select(static position => position.Step));
    }
}
