using FastEndpoints;

namespace Library.Fast;

public sealed record BookRequest(int Id);

public sealed class GetBook : Endpoint<BookRequest, Book>
{
    public override void Configure()
    {
        Get("/books/{id}");
        AllowAnonymous();
        Description(static endpoint => endpoint.Produces<ErrorResponse>(404));
    }

    public override Task HandleAsync(BookRequest request, CancellationToken cancellation) =>
        request.Id > 100 ? Send.NotFoundAsync(cancellation) : Send.OkAsync(Shelf.Get(request.Id), cancellation);
}

public sealed class FindBook : Endpoint<BookRequest, Book?>
{
    public override void Configure()
    {
        Get("/books/{id}/maybe");
        AllowAnonymous();
    }

    public override Task HandleAsync(BookRequest request, CancellationToken cancellation) =>
        Send.OkAsync(request.Id > 100 ? null : Shelf.Get(request.Id), cancellation);
}

public sealed record ListRequest
{
    [QueryParam]
    public int? Max { get; init; }

    [QueryParam]
    public Genre? Genre { get; init; }
}

public sealed class ListBooks : Endpoint<ListRequest, List<Book>>
{
    public override void Configure()
    {
        Get("/books");
        AllowAnonymous();
    }

    public override Task HandleAsync(ListRequest request, CancellationToken cancellation) =>
        Send.OkAsync([.. Enumerable.Range(1, request.Max ?? 3).Select(Shelf.Get)
            .Where(book => request.Genre is null || book.Genre == request.Genre)], cancellation);
}

public sealed record AddRequest(string Title, Genre Genre, decimal Price);

public sealed class AddBook : Endpoint<AddRequest, Book>
{
    public override void Configure()
    {
        Post("/books");
        AllowAnonymous();
    }

    public override Task HandleAsync(AddRequest request, CancellationToken cancellation)
    {
        if (request.Title.Length < 2) AddError(static book => book.Title, "Too short.");
        ThrowIfAnyErrors();
        return Send.ResponseAsync(
            Shelf.Get(7) with { Title = request.Title, Genre = request.Genre, Price = request.Price }, 201, cancellation);
    }
}

public sealed class RemoveBook : Endpoint<BookRequest>
{
    public override void Configure()
    {
        Delete("/books/{id}");
        AllowAnonymous();
    }

    public override Task HandleAsync(BookRequest request, CancellationToken cancellation) => Send.NoContentAsync(cancellation);
}
