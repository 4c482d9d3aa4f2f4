using TokenGen.AspNetCore.Hosting;

WebApplication application = ParcelsApplication.Create(args);
await application.RunAsync();
