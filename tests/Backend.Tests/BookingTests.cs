using System.Net;
using BookingApi;
using TokenGen;

namespace BackendTests;

public sealed class BookingTests
{
    private static readonly DateTimeOffset s_evening = new(2026, 12, 31, 20, 0, 0, TimeSpan.FromHours(1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_booking_is_created_confirmed_and_found_by_its_state()
    {
        await using RunningBackend backend = await RunningBackend.StartAsync();
        IBookingsClient bookings = backend.Client.Bookings;

        Booking made = await bookings.CreateBookingAsync(new BookingRequest { Guest = "Ada", Seats = 2, At = s_evening }, Token);
        await bookings.CreateBookingAsync(new BookingRequest { Guest = "Grace", Seats = 4, At = s_evening }, Token);
        await bookings.SetBookingStateAsync(made.Id, BookingState.Confirmed, Token);

        Booking confirmed = Assert.Single(await bookings.ListBookingsAsync(BookingState.Confirmed, Token));
        Assert.Equal(("Ada", 2, s_evening), (confirmed.Guest, confirmed.Seats, confirmed.At));
        Assert.Equal(confirmed, await bookings.GetBookingAsync(made.Id, Token));
    }

    [Fact]
    public async Task A_rejection_of_the_application_is_a_typed_error()
    {
        await using RunningBackend backend = await RunningBackend.StartAsync();

        ApiException<HttpValidationProblemDetails> refused = await Assert.ThrowsAsync<ApiException<HttpValidationProblemDetails>>(
            () => backend.Client.Bookings.CreateBookingAsync(new BookingRequest { Guest = "Ada", Seats = 200, At = s_evening }, Token));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Seats", refused.Error!.Errors!.Keys);
    }

    [Fact]
    public async Task A_missing_booking_is_reported_with_the_error_of_the_application()
    {
        await using RunningBackend backend = await RunningBackend.StartAsync();

        ApiException<ProblemDetails> missing = await Assert.ThrowsAsync<ApiException<ProblemDetails>>(
            () => backend.Client.Bookings.GetBookingAsync(Guid.Empty, Token));

        Assert.Equal((HttpStatusCode.NotFound, "No such booking"), (missing.StatusCode, missing.Error!.Title));
    }
}
