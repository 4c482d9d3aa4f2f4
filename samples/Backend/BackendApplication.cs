using System.Text.Json.Serialization;

namespace Backend;

/// <summary>Builds the application, for <c>Program.cs</c> and for tests that host it themselves.</summary>
public static class BackendApplication
{
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(BackendApplication).Assembly.GetName().Name,
        });
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter<BookingState>()));
        builder.Services.AddOpenApi();
        builder.Services.AddValidation();
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<BookingStore>();

        WebApplication application = builder.Build();
        application.MapOpenApi();
        application.MapBookings();
        return application;
    }
}
