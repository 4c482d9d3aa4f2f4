using System.Collections.Concurrent;

namespace Backend;

/// <summary>Keeps bookings in memory until the process ends.</summary>
public sealed class BookingStore
{
    private readonly ConcurrentDictionary<Guid, Booking> _bookings = new();

    public IReadOnlyList<Booking> Find(BookingState? state) =>
        [.. _bookings.Values.Where(booking => state is null || booking.State == state).OrderBy(static booking => booking.At)];

    public Booking? Get(Guid id) => _bookings.GetValueOrDefault(id);

    public Booking Add(BookingRequest request) => Keep(new Booking(Guid.NewGuid(), request.Guest, request.Seats, request.At, BookingState.Requested));

    public Booking? Change(Guid id, BookingState state) => Get(id) is { } booking ? Keep(booking with { State = state }) : null;

    private Booking Keep(Booking booking) => _bookings[booking.Id] = booking;
}
