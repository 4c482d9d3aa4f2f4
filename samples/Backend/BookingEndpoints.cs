using Microsoft.AspNetCore.Http.HttpResults;

namespace Backend;

/// <summary>The endpoints. Their results are typed, so that the document describes every response.</summary>
public static class BookingEndpoints
{
    public static void MapBookings(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder bookings = endpoints.MapGroup("/bookings").WithTags("Bookings");

        bookings.MapGet("/", static (BookingStore store, BookingState? state) => TypedResults.Ok(store.Find(state)))
            .WithName("listBookings").WithSummary("Lists bookings, the earliest first.");

        bookings.MapPost("/", static (BookingStore store, BookingRequest request) =>
            {
                Booking booking = store.Add(request);
                return TypedResults.Created($"/bookings/{booking.Id}", booking);
            })
            .ProducesValidationProblem()
            .WithName("createBooking").WithSummary("Asks for a table.");

        bookings.MapGet("/{id:guid}", static Results<Ok<Booking>, ProblemHttpResult> (BookingStore store, Guid id) =>
                store.Get(id) is { } booking ? TypedResults.Ok(booking) : Missing(id))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("getBooking").WithSummary("Shows one booking.");

        bookings.MapPut("/{id:guid}/state", static Results<Ok<Booking>, ProblemHttpResult> (BookingStore store, Guid id, BookingState state) =>
                store.Change(id, state) is { } booking ? TypedResults.Ok(booking) : Missing(id))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("setBookingState").WithSummary("Confirms or cancels a booking.");
    }

    private static ProblemHttpResult Missing(Guid id) =>
        TypedResults.Problem(title: "No such booking", detail: $"There is no booking {id}.", statusCode: StatusCodes.Status404NotFound);
}
