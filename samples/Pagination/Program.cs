using Pagination;
using TokenGen;

await using LibraryServer server = await LibraryServer.StartAsync();
using LibraryClient client = new(server.Address);

// All items of all pages: the Link header of each page names the next one.
int books = 0;
await foreach (Book book in client.Books.ListBooksAllAsync(author: "Jorge"))
{
    books++;
}

Console.WriteLine($"{books} books in {server.Requests} requests");

// Whole pages, by the id of the last item. Each page has its status and headers.
await foreach (ApiResponse<LoanPage> page in client.Loans.ListLoansAllAsync().AsPages())
{
    Console.WriteLine($"a page of {page.Body!.Loans.Count} loans");
}

// A loop that ends early requests no further page.
int before = server.Requests;
await foreach (Loan loan in client.Loans.ListLoansAllAsync(after: "10"))
{
    Console.WriteLine($"loan {loan.Id} is the first that {loan.Reader} has there, after {server.Requests - before} request");
    break;
}
