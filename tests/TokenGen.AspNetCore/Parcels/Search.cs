namespace TokenGen.AspNetCore.Parcels;

/// <summary>The received arguments of a search.</summary>
public sealed record Search
{
    public ParcelState? State { get; init; }

    public Priority? Priority { get; init; }

    public DateOnly? PostedAfter { get; init; }

    public DateTimeOffset? DeliveredBefore { get; init; }

    public TimeOnly? At { get; init; }

    public double? HeavierThan { get; init; }

    public bool? Fragile { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<int> Depots { get; init; }

    public Guid? Correlation { get; init; }

    public string? Depot { get; init; }

    public int Limit { get; init; }
}
