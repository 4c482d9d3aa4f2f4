using System.ComponentModel.DataAnnotations;

namespace Backend;

public enum BookingState
{
    Requested,
    Confirmed,
    Cancelled,
}

/// <summary>A table for one evening.</summary>
public sealed record Booking(Guid Id, string Guest, int Seats, DateTimeOffset At, BookingState State);

/// <summary>The request of a guest.</summary>
public sealed record BookingRequest([property: Required, MinLength(1)] string Guest, [property: Range(1, 20)] int Seats, DateTimeOffset At);
