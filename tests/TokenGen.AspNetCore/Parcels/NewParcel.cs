using System.ComponentModel.DataAnnotations;

namespace TokenGen.AspNetCore.Parcels;

/// <summary>A parcel that a sender announces.</summary>
public sealed record NewParcel
{
    [Range(1, 30_000)]
    public required int Weight { get; init; }

    [MaxLength(20)]
    public string? Note { get; init; }

    public required Address To { get; init; }

    public required Carrier Carrier { get; init; }
}
