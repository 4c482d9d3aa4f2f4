using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace TokenGen.AspNetCore.Parcels;

/// <summary>Serialized as its name.</summary>
public enum ParcelState
{
    Announced,
    OnTheWay,
    Delivered,
}

/// <summary>Serialized as its number, the default of ASP.NET Core.</summary>
public enum Priority
{
    Low = 1,
    High = 5,
}

/// <summary>A parcel on its way.</summary>
public sealed record Parcel
{
    public required Guid Id { get; init; }

    /// <summary>The weight in grams.</summary>
    public required int Weight { get; init; }

    public long? TrackingNumber { get; init; }

    public double? Volume { get; init; }

    public required decimal Value { get; init; }

    public required ParcelState State { get; init; }

    public Priority Priority { get; init; }

    public required DateOnly Posted { get; init; }

    public DateTimeOffset? Delivered { get; init; }

    public TimeOnly? PickUp { get; init; }

    public TimeSpan? Transit { get; init; }

    public Uri? Page { get; init; }

    public byte[]? Seal { get; init; }

    public required string? Note { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public IReadOnlyDictionary<string, int>? Counts { get; init; }

    public required Address To { get; init; }

    public Address? From { get; init; }

    public required Carrier Carrier { get; init; }

    public Parcel? Inside { get; init; }
}

/// <summary>A postal address.</summary>
public sealed record Address([property: Required, MaxLength(40)] string Street, string? City = null);

/// <summary>The carrier of a parcel.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Van), "van")]
[JsonDerivedType(typeof(Bicycle), "bicycle")]
public abstract record Carrier
{
    public required string Name { get; init; }
}

public sealed record Van : Carrier
{
    public required string Plate { get; init; }
}

public sealed record Bicycle : Carrier
{
    public int Baskets { get; init; }
}
