using Backend;

await BackendApplication.Create(args).RunAsync();
