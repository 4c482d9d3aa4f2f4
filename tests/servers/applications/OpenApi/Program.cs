using Library;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddControllers();
builder.Services.AddProblemDetails();
builder.Services.AddValidation();
builder.Services.AddOpenApi();

WebApplication application = builder.Build();
application.MapOpenApi();
application.MapControllers();
application.MapLibrary();
application.Run();
