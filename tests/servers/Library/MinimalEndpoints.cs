using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library;

/// <summary>
/// Minimal API endpoints with nullable results, enums, inheritance, dictionaries, dates, files, forms, streams and problem details.
/// </summary>
public static class MinimalEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        routes.MapBooks();
        routes.MapScalars();
        routes.MapCollections();
        routes.MapBodies();
        routes.MapErrors();
    }

    private static void MapBooks(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder books = routes.MapGroup("/books").WithTags("Books");
        books.MapGet("/", (Genre? genre, int? max) => Enumerable.Range(1, max ?? 3).Select(Shelf.Get)
            .Where(book => genre is null || book.Genre == genre).ToList()).WithName("listBooks");
        books.MapGet("/{id:int}", Results<Ok<Book>, NotFound> (int id) =>
            id > 100 ? TypedResults.NotFound() : TypedResults.Ok(Shelf.Get(id))).WithName("getBook");
        books.MapGet("/{id:int}/maybe", Book? (int id) => id > 100 ? null : Shelf.Get(id)).WithName("findBook");
        books.MapGet("/{id:int}/author", Author? (int id) => Shelf.Get(id).Author).WithName("findAuthor");
        books.MapPost("/", Results<Created<Book>, ValidationProblem> (NewBook book) => book.Title.Length < 2
            ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["title"] = ["Too short."] })
            : TypedResults.Created("/books/7", Shelf.Get(7) with { Title = book.Title, Genre = book.Genre, Price = book.Price, Subtitle = book.Subtitle })).WithName("addBook");
        books.MapPut("/{id:int}", (int id, Book book) => book with { Id = id }).WithName("putBook");
        books.MapDelete("/{id:int}", (int id) => TypedResults.NoContent()).WithName("deleteBook");
        books.MapGet("/page", (int? page) => new Page<Book>([Shelf.Get(page ?? 1)], 100, page == 9 ? null : "next")).WithName("pageBooks");
        books.MapGet("/{id:int}/state", Results<Ok<Book>, Accepted<Ticket>, NotFound<ProblemDetails>> (int id) => id switch
        {
            1 => TypedResults.Ok(Shelf.Get(1)),
            2 => TypedResults.Accepted("/tickets/1", new Ticket(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), "Soon.")),
            _ => TypedResults.NotFound(new ProblemDetails { Title = "No such book.", Status = 404, Detail = $"{id} is not there." }),
        }).WithName("getState");

        RouteGroupBuilder media = routes.MapGroup("/media").WithTags("Media");
        media.MapGet("/", () => Enumerable.Range(1, 4).Select(Shelf.GetMedia).ToList()).WithName("listMedia");
        media.MapGet("/{id:int}", (int id) => Shelf.GetMedia(id)).WithName("getMedia");
        media.MapGet("/tree", () => Shelf.Tree).WithName("getTree");
        media.MapGet("/everything", () => Shelf.Full).WithName("getEverything");
        media.MapGet("/nothing", () => new Everything()).WithName("getNothing");
        media.MapPost("/everything", (Everything everything) => everything).WithName("echoEverything");
    }

    private static void MapScalars(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder scalars = routes.MapGroup("/scalars").WithTags("Scalars");
        scalars.MapGet("/count", () => 42).WithName("getCount");
        scalars.MapGet("/count/maybe", int? (bool some) => some ? 42 : null).WithName("findCount");
        scalars.MapGet("/long", () => 9007199254740993L).WithName("getLong");
        scalars.MapGet("/price", () => 12.50m).WithName("getPrice");
        scalars.MapGet("/share", () => 0.25).WithName("getShare");
        scalars.MapGet("/open", () => true).WithName("isOpen");
        scalars.MapGet("/title", () => "The title").WithName("getTitle");
        scalars.MapGet("/title/json", () => TypedResults.Json("The title")).Produces<string>().WithName("getJsonTitle");
        scalars.MapGet("/genre", () => Genre.Science).WithName("getGenre");
        scalars.MapGet("/genre/maybe", Genre? (bool some) => some ? Genre.Poetry : null).WithName("findGenre");
        scalars.MapGet("/condition", () => Condition.Worn).WithName("getCondition");
        scalars.MapGet("/moment", () => new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero)).WithName("getMoment");
        scalars.MapGet("/time", () => new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc)).WithName("getTime");
        scalars.MapGet("/day", () => new DateOnly(2030, 1, 2)).WithName("getDay");
        scalars.MapGet("/length", () => TimeSpan.FromMinutes(90)).WithName("getLength");
        scalars.MapGet("/key", () => new Guid("6fa459ea-ee8a-3ca4-894e-db77e160355e")).WithName("getKey");
        scalars.MapGet("/link", () => new Uri("https://example.com/")).WithName("getLink");
    }

    private static void MapCollections(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder lists = routes.MapGroup("/lists").WithTags("Lists");
        lists.MapGet("/genres", () => Enum.GetValues<Genre>()).WithName("listGenres");
        lists.MapGet("/titles", () => new[] { "a", "b" }).WithName("listTitles");
        lists.MapGet("/titles/gaps", () => new List<string?> { "a", null }).WithName("listGaps");
        lists.MapGet("/numbers/gaps", () => new List<int?> { 1, null }).WithName("listNumberGaps");
        lists.MapGet("/maybe", List<string>? (bool some) => some ? ["a"] : null).WithName("findTitles");
        lists.MapGet("/stock", () => new Dictionary<string, int> { ["Oslo"] = 1 }).WithName("mapStock");
        lists.MapGet("/stock/nested", () => new Dictionary<string, List<Author>> { ["Oslo"] = [new("Ida", null, null)], ["Bergen"] = [] })
            .WithName("mapAuthors");
        lists.MapGet("/stock/maybe", () => new Dictionary<string, int?> { ["Oslo"] = null }).WithName("mapGaps");
        lists.MapGet("/async", BooksAsync).WithName("listLater");
        lists.MapGet("/anything", object () => new { a = 1, b = new[] { "x" } }).WithName("getAnything");
        lists.MapGet("/matrix", () => new[] { new[] { 1, 2 }, [3] }).WithName("getMatrix");
        lists.MapGet("/search", ([FromQuery] string[] tags, [FromQuery] Genre[] genres, DateOnly? since, [FromHeader(Name = "X-Area")] string? area, decimal? price, Guid? key) =>
            new Dictionary<string, string?> { ["tags"] = string.Join(',', tags), ["genres"] = string.Join(',', genres), ["since"] = since?.ToString("yyyy-MM-dd", null), ["area"] = area, ["price"] = price?.ToString(System.Globalization.CultureInfo.InvariantCulture), ["key"] = key?.ToString() }).WithName("search");
    }

    private static void MapBodies(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder bodies = routes.MapGroup("/bodies").WithTags("Bodies");
        bodies.MapPost("/upload", (IFormFile file, [FromForm] string? note) =>
            new UploadResult(file.FileName, file.Length, file.ContentType, note)).DisableAntiforgery().WithName("upload");
        bodies.MapPost("/uploads", (IFormFileCollection files) => files.Select(file =>
            new UploadResult(file.FileName, file.Length, file.ContentType, null)).ToList()).DisableAntiforgery().WithName("uploadAll");
        bodies.MapGet("/file", () => TypedResults.File([1, 2, 3, 255], "application/octet-stream", "a.bin"))
            .Produces(200, contentType: "application/octet-stream").WithName("download");
        bodies.MapGet("/picture", () => TypedResults.File([137, 80, 78, 71], "image/png")).WithName("getPicture");
        bodies.MapGet("/page", () => TypedResults.Content("<p>Å</p>", "text/html")).WithName("getHtml");
        bodies.MapPost("/echo", (Dictionary<string, int> map) => map).WithName("echoMap");
        bodies.MapPost("/list", (List<Genre> genres) => genres).WithName("echoGenres");
        bodies.MapPost("/media", (Media media) => media).WithName("echoMedia");
        bodies.MapPost("/nullable", Author? (Author? author) => author).WithName("echoAuthor");
        bodies.MapPost("/text", async (HttpRequest request) => TypedResults.Text(await new StreamReader(request.Body).ReadToEndAsync()))
            .Accepts<string>("text/plain").Produces<string>(200, "text/plain").WithName("echoText");
        bodies.MapGet("/nothing", () => TypedResults.Ok()).WithName("getEmpty");
    }

    private static void MapErrors(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder errors = routes.MapGroup("/errors").WithTags("Errors");
        errors.MapGet("/problem", () => TypedResults.Problem("It is closed.", statusCode: 409, title: "Closed")).ProducesProblem(409)
            .WithName("failWithProblem");
        errors.MapGet("/invalid", () => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["name"] = ["Too short.", "No name."] })).ProducesValidationProblem().WithName("failWithFields");
        errors.MapGet("/text", () => TypedResults.Text("No such thing.", statusCode: 404)).WithName("failWithText");
        errors.MapGet("/undeclared", () => TypedResults.Json(new { Message = "Not here." }, statusCode: 410)).WithName("failUndeclared");
        errors.MapGet("/number", (int value) => value).WithName("getNumber");
    }

    private static async IAsyncEnumerable<Book> BooksAsync()
    {
        for (int id = 1; id <= 3; id++)
        {
            await Task.Yield();
            yield return Shelf.Get(id);
        }
    }
}
