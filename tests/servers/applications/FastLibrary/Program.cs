using FastEndpoints;
using FastEndpoints.Swagger;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddFastEndpoints().SwaggerDocument();

WebApplication application = builder.Build();
application.UseFastEndpoints().UseSwaggerGen();
application.Run();
