using FastEndpoints;

namespace Library.Fast;

/// <summary>An endpoint that responds with one value.</summary>
public abstract class ValueEndpoint<T>(string path, T value) : EndpointWithoutRequest<T>
{
    public override void Configure()
    {
        Get(path);
        AllowAnonymous();
    }

    public override Task HandleAsync(CancellationToken cancellation) => Send.OkAsync(value, cancellation);
}

public sealed class GetCount() : ValueEndpoint<int>("/count", 42);

public sealed class FindCount() : ValueEndpoint<int?>("/count/maybe", null);

public sealed class GetLong() : ValueEndpoint<long>("/long", 9007199254740993);

public sealed class GetPrice() : ValueEndpoint<decimal>("/price", 12.50m);

public sealed class GetTitle() : ValueEndpoint<string>("/title", "The title");

public sealed class GetMoment() : ValueEndpoint<DateTimeOffset>("/moment", new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));

public sealed class GetDay() : ValueEndpoint<DateOnly>("/day", new DateOnly(2030, 1, 2));

public sealed class GetKey() : ValueEndpoint<Guid>("/key", new Guid("6fa459ea-ee8a-3ca4-894e-db77e160355e"));

public sealed class GetGenre() : ValueEndpoint<Genre>("/genre", Genre.Science);

public sealed class ListGenres() : ValueEndpoint<Genre[]>("/genres", [Genre.Novel, Genre.Poetry]);

public sealed class GetStock() : ValueEndpoint<Dictionary<string, int>>("/stock", new() { ["Oslo"] = 1 });

public sealed class GetGaps() : ValueEndpoint<List<int?>>("/gaps", [1, null]);

public sealed class GetTree() : ValueEndpoint<Node>("/tree", Shelf.Tree);

public sealed class GetEverything() : ValueEndpoint<Everything>("/everything", Shelf.Full);

public sealed class GetNothing() : ValueEndpoint<Everything>("/nothing", new Everything());

public sealed class GetPage() : ValueEndpoint<Page<Book>>("/page", new([Shelf.Get(1), Shelf.Get(2)], 2, null));

public sealed class GetMedia() : ValueEndpoint<Media>("/media", Shelf.GetMedia(1));

public sealed class ListMedia() : ValueEndpoint<List<Media>>("/media/all", [Shelf.GetMedia(1), Shelf.GetMedia(2)]);
