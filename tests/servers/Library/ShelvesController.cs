using Microsoft.AspNetCore.Mvc;

namespace Library;

/// <summary>Endpoints of a controller, whose operations have no operationId.</summary>
[ApiController]
[Route("shelves")]
[Produces("application/json")]
public sealed class ShelvesController : ControllerBase
{
    [HttpGet]
    public IEnumerable<Book> List([FromQuery] int max = 2) => Enumerable.Range(1, max).Select(Shelf.Get);

    [HttpGet("{id:int}")]
    [ProducesResponseType<Book>(200)]
    [ProducesResponseType<ProblemDetails>(404)]
    public ActionResult<Book> Get(int id) => id > 100 ? NotFound() : Shelf.Get(id);

    [HttpGet("{id:int}/maybe")]
    public Book? Find(int id) => id > 100 ? null : Shelf.Get(id);

    [HttpGet("{id:int}/author")]
    public ActionResult<Author?> FindAuthor(int id) => Shelf.Get(id).Author;

    [HttpGet("title")]
    public string Title() => "The title";

    [HttpGet("stock")]
    public IDictionary<string, int> Stock() => new Dictionary<string, int> { ["Oslo"] = 1 };

    [HttpPost]
    [ProducesResponseType<Book>(201)]
    [ProducesResponseType<ValidationProblemDetails>(400)]
    public IActionResult Add(NewBook book) =>
        CreatedAtAction(nameof(Get), new { id = 7 }, Shelf.Get(7) with { Title = book.Title, Genre = book.Genre, Price = book.Price });

    [HttpDelete("{id:int}")]
    public IActionResult Remove(int id) => id > 100 ? Problem("It is not there.", statusCode: 404) : NoContent();
}
