using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace TokenGen.AspNetCore.Parcels;

/// <summary>JSON requests and responses: parameters in every place, unions of results, problem details.</summary>
internal static class ParcelEndpoints
{
    public static readonly Guid Known = new("3fa85f64-5717-4562-b3fc-2c963f66afa6");

    public static void MapParcels(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder parcels = routes.MapGroup("/parcels").WithTags("Parcels");
        parcels.MapGet("/{id:guid}", Find).WithName("FindParcel").WithSummary("Finds a parcel.");
        parcels.MapGet("/", Search).WithName("SearchParcels");
        parcels.MapPost("/", Announce).WithName("AnnounceParcel");
        parcels.MapPut("/{id:guid}", Replace).WithName("ReplaceParcel");
        parcels.MapDelete("/{id:guid}", Withdraw).WithName("WithdrawParcel").RequireAuthorization()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        parcels.MapPost("/{id:guid}/carrier", ChangeCarrier).WithName("ChangeCarrier");
        parcels.MapGet("/{id:guid}/states/{state}", IsIn).WithName("IsParcelIn");
        parcels.MapGet("/failing", Fail).WithName("FailParcel").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Results<Ok<Parcel>, NotFound> Find([Description("Which one.")] Guid id) =>
        id == Known ? TypedResults.Ok(Sample(id)) : TypedResults.NotFound();

    /// <summary>Returns its arguments, so that the caller sees what arrived.</summary>
    private static Ok<Search> Search(
        ParcelState? state,
        Priority? priority,
        DateOnly? postedAfter,
        DateTimeOffset? deliveredBefore,
        TimeOnly? at,
        double? heavierThan,
        bool? fragile,
        [FromQuery(Name = "tag")] string[] tags,
        [FromQuery(Name = "depot")] int[] depots,
        [FromHeader(Name = "X-Correlation")] Guid? correlation,
        [FromHeader(Name = "X-Depot")] string? depot,
        int limit = 10) => TypedResults.Ok(new Search
        {
            State = state,
            Priority = priority,
            PostedAfter = postedAfter,
            DeliveredBefore = deliveredBefore,
            At = at,
            HeavierThan = heavierThan,
            Fragile = fragile,
            Tags = tags,
            Depots = depots,
            Correlation = correlation,
            Depot = depot,
            Limit = limit,
        });

    private static Results<Created<Parcel>, ValidationProblem, Conflict<string>> Announce(NewParcel parcel) =>
        parcel.Note == "twice"
            ? TypedResults.Conflict("announced before")
            : TypedResults.Created($"/parcels/{Known}", Sample(Known) with
            {
                Weight = parcel.Weight,
                Note = parcel.Note,
                To = parcel.To,
                Carrier = parcel.Carrier,
            });

    private static Ok<Parcel> Replace(Guid id, Parcel parcel) => TypedResults.Ok(parcel with { Id = id });

    private static NoContent Withdraw(Guid id, [FromHeader(Name = "X-Reason")] string reason, HttpContext context)
    {
        context.Response.Headers["X-Withdrawn"] = $"{id} {reason}";
        return TypedResults.NoContent();
    }

    private static Carrier ChangeCarrier(Guid id, Carrier carrier) => carrier;

    private static bool IsIn(Guid id, ParcelState state) => state == ParcelState.OnTheWay;

    private static ProblemHttpResult Fail() => TypedResults.Problem(
        "The depot is closed.", "/parcels/failing", StatusCodes.Status409Conflict, "Closed", "https://parcels.example/closed", new Dictionary<string, object?> { ["depot"] = 7 });

    private static Parcel Sample(Guid id) => new()
    {
        Id = id,
        Weight = 1200,
        TrackingNumber = 9_007_199_254_740_993,
        Volume = 1.25,
        Value = 12.30m,
        State = ParcelState.OnTheWay,
        Priority = Priority.High,
        Posted = new DateOnly(2024, 2, 29),
        Delivered = new DateTimeOffset(2024, 3, 1, 12, 30, 45, TimeSpan.FromHours(2)),
        PickUp = new TimeOnly(9, 30),
        Transit = new TimeSpan(1, 2, 3, 4),
        Page = new Uri("https://parcels.example/p?id=1"),
        Seal = [1, 2, 254, 255],
        Note = null,
        Tags = ["fragile", "gift"],
        Counts = new Dictionary<string, int> { ["stamps"] = 3 },
        To = new Address("Main Street 1", "Oslo"),
        Carrier = new Van { Name = "Anna", Plate = "AB 123" },
        Inside = new Parcel
        {
            Id = Guid.Empty,
            Weight = 1,
            Value = 0,
            State = ParcelState.Announced,
            Posted = new DateOnly(2024, 2, 28),
            Note = "small",
            Tags = [],
            To = new Address("Side Street 2"),
            Carrier = new Bicycle { Name = "Bo", Baskets = 2 },
        },
    };
}
