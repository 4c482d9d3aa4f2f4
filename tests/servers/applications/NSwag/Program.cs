using Library;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddControllers();
builder.Services.AddProblemDetails();
builder.Services.AddEndpointsApiExplorer();
builder.Services.AddOpenApiDocument();

WebApplication application = builder.Build();
application.UseOpenApi();
application.MapControllers();
application.MapLibrary();
application.Run();
