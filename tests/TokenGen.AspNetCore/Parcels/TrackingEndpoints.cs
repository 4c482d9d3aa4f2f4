using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TokenGen.AspNetCore.Parcels;

/// <summary>Streamed responses.</summary>
internal static class TrackingEndpoints
{
    public static void MapTracking(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder tracking = routes.MapGroup("/tracking").WithTags("Tracking");
        tracking.MapGet("/named", Named).WithName("FollowNamed");
        tracking.MapGet("/plain", Plain).WithName("FollowPlain");
        tracking.MapGet("/list", Positions).WithName("ListPositions");
    }

    private static ServerSentEventsResult<Position> Named(int count)
    {
        return TypedResults.ServerSentEvents(EventsAsync());

        async IAsyncEnumerable<SseItem<Position>> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (Position position in Positions(count).WithCancellation(cancellationToken))
            {
                yield return new SseItem<Position>(position, "moved") { EventId = $"{position.Step}" };
            }
        }
    }

    private static ServerSentEventsResult<Position> Plain(int count) => TypedResults.ServerSentEvents(Positions(count), "moved");

    private static async IAsyncEnumerable<Position> Positions(int count)
    {
        for (int step = 1; step <= count; step++)
        {
            await Task.Yield();
            yield return new Position(step, 59.9 + step, 10.7);
        }
    }
}

/// <summary>The position of a parcel.</summary>
public sealed record Position(int Step, double Latitude, double Longitude);
