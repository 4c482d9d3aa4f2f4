using TokenGenProject;

// dotnet run -- https://api.example.com
Uri address = new(args is [string given, ..] ? given : "http://127.0.0.1:4010");
using CLIENT_NAME client = new(address);

#if (ownDocument)
// One property of the client for each tag of the document, one method for each operation.
Console.WriteLine($"{nameof(CLIENT_NAME)} calls {address}");
#else
foreach (var pet in await client.Pets.ListPetsAsync())
{
    Console.WriteLine($"{pet.Id}: {pet.Name}");
}
#endif
