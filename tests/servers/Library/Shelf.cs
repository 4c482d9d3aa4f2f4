namespace Library;

/// <summary>The data of the applications' responses. Nothing is stored, so that a call can be repeated.</summary>
public static class Shelf
{
    public static Book Get(int id) => new()
    {
        Id = id,
        Title = $"Book {id}",
        Subtitle = id % 2 == 0 ? null : "A story",
        Genre = (Genre)(id % 3),
        SecondGenre = id % 2 == 0 ? null : Genre.Poetry,
        Condition = id % 2 == 0 ? Condition.Fine : Condition.Worn,
        Price = 12.50m + id,
        Published = new DateOnly(2020, 1, 1).AddDays(id),
        Added = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        Sold = id % 2 == 0 ? null : new DateTime(2030, 2, 3, 4, 5, 6, DateTimeKind.Utc),
        Author = id % 2 == 0 ? null : new Author("Ida", id, new Uri("https://example.com/ida")),
        Tags = id % 2 == 0 ? [] : ["old", "blue"],
        Stock = id % 2 == 0 ? [] : new() { ["Oslo"] = 1, ["Bergen"] = 2 },
        Key = new Guid(id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
        Rating = id % 2 == 0 ? null : 4.5,
        Cover = id % 2 == 0 ? null : [1, 2, 255],
    };

    public static Media GetMedia(int id) => id % 2 == 0
        ? new Paper { Title = $"Paper {id}", Pages = 100 + id }
        : new Audio { Title = $"Audio {id}", Length = TimeSpan.FromMinutes(90), Voice = null };

    public static Everything Full { get; } = new()
    {
        Number = 7,
        LongNumber = 9007199254740993,
        Text = "å \"quoted\"\n",
        Flag = true,
        Moment = new DateTimeOffset(2030, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(-5)),
        Time = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        Day = new DateOnly(2030, 1, 2),
        Clock = new TimeOnly(3, 4, 5),
        Length = new TimeSpan(1, 2, 3, 4),
        Key = new Guid("6fa459ea-ee8a-3ca4-894e-db77e160355e"),
        Link = new Uri("https://example.com/a%20b"),
        Genre = Library.Genre.Science,
        Condition = Library.Condition.Worn,
        Author = new Author("Ida", null, null),
        Texts = ["a", null, ""],
        Numbers = [1, null, 3],
        Authors = new() { ["x"] = new Author("Max", 1970, null), ["y"] = null },
        Small = 0.5f,
        Huge = 18446744073709551615,
        Letter = 'x',
        Anything = new Dictionary<string, object?> { ["a"] = new[] { 1, 2 }, ["b"] = null },
    };

    public static Node Tree { get; } = new(
        "root", null, [new Node("left", null, []), new Node("right", new Node("root", null, []), [new Node("leaf", null, [])])]);
}
