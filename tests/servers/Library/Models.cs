using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Library;

[JsonConverter(typeof(JsonStringEnumConverter<Genre>))]
public enum Genre
{
    Novel,
    Poetry,
    Science,
}

/// <summary>Serialized as a number, the default of ASP.NET Core.</summary>
public enum Condition
{
    Fine = 1,
    Worn = 2,
}

public sealed record Author(string Name, int? Born, Uri? Site);

public sealed record Book
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public Genre Genre { get; init; }

    public Genre? SecondGenre { get; init; }

    public Condition Condition { get; init; }

    public decimal Price { get; init; }

    public DateOnly Published { get; init; }

    public DateTimeOffset Added { get; init; }

    public DateTime? Sold { get; init; }

    public Author? Author { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public Dictionary<string, int> Stock { get; init; } = [];

    public Guid Key { get; init; }

    public double? Rating { get; init; }

    public byte[]? Cover { get; init; }
}

public sealed record NewBook([property: Required, StringLength(40, MinimumLength = 2)] string Title, Genre Genre, [property: Range(0, 1000)] decimal Price, string? Subtitle);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paper), "paper")]
[JsonDerivedType(typeof(Audio), "audio")]
public abstract record Media
{
    public required string Title { get; init; }
}

public sealed record Paper : Media
{
    public int Pages { get; init; }
}

public sealed record Audio : Media
{
    public TimeSpan Length { get; init; }

    public string? Voice { get; init; }
}

public sealed record Page<T>(IReadOnlyList<T> Items, long Total, string? Next);

public sealed record Node(string Name, Node? Parent, IReadOnlyList<Node> Children);

public sealed record Ticket(Guid Number, string Message);

public sealed record UploadResult(string Name, long Length, string? ContentType, string? Note);

public sealed record Everything
{
    public int? Number { get; init; }

    public long? LongNumber { get; init; }

    public string? Text { get; init; }

    public bool? Flag { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public DateTime? Time { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Clock { get; init; }

    public TimeSpan? Length { get; init; }

    public Guid? Key { get; init; }

    public Uri? Link { get; init; }

    public Genre? Genre { get; init; }

    public Condition? Condition { get; init; }

    public Author? Author { get; init; }

    public List<string?>? Texts { get; init; }

    public List<int?>? Numbers { get; init; }

    public Dictionary<string, Author?>? Authors { get; init; }

    public float? Small { get; init; }

    public ulong? Huge { get; init; }

    public char? Letter { get; init; }

    public object? Anything { get; init; }
}
