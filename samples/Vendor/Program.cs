using TokenGen;
using Vendor;

await using CatalogServer server = await CatalogServer.StartAsync();
using ShopClient client = new(new ApiClientOptions { BaseAddress = server.Address, DefaultQuery = { ["api-version"] = "1.0" }, ValidateRequests = true });

// All pages as one sequence; prices are Money, and the sum is exact.
Money stock = default;
int available = 0;
await foreach (CatalogItem item in client.Items.ListItemsAllAsync())
{
    stock += item.Price!.Value;
    available += item.IsAvailable ? 1 : 0;
}

Console.WriteLine($"{available} items are available; one of each costs {stock}");

// Each identifier has its own type: client.Items.GetItemAsync(item.CatalogBrandId) does not compile.
CatalogItem lantern = await client.Items.GetItemAsync(new CatalogItemId(7));
Console.WriteLine($"{lantern.Name} costs {lantern.Price}, brand {lantern.CatalogBrandId?.Value}");

// The limits that the overlay adds are checked before the request is sent.
try
{
    await client.Catalog.CreateItemAsync(lantern with { Id = null, Name = "", AvailableStock = -1 });
}
catch (ApiValidationException invalid)
{
    foreach (ApiValidationProblem problem in invalid.Problems)
    {
        Console.WriteLine($"not sent: {problem}");
    }
}

// The address of the new item is in a header that the document lacks and the overlay adds.
CatalogItem good = lantern with { Id = null, Name = "Lantern 26", Price = new Money(12.60m) };
ApiResponse<NoContent> created = await client.Catalog.WithResponse.CreateItemAsync(good);
Console.WriteLine($"created {created.Headers.GetLocation()}");
