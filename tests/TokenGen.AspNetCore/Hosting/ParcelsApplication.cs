using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using TokenGen.AspNetCore.Parcels;

namespace TokenGen.AspNetCore.Hosting;

/// <summary>A typical application, with an endpoint of each kind and the document that ASP.NET Core makes from them.</summary>
public static class ParcelsApplication
{
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,

            // The document is named after this assembly, whichever process hosts the application.
            ApplicationName = typeof(ParcelsApplication).Assembly.GetName().Name,
        });
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(
            static json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter<ParcelState>()));
        builder.Services.AddOpenApi(static openApi => openApi
            .AddDocumentTransformer<BearerSchemeTransformer>()
            .AddOperationTransformer<BearerSchemeTransformer>());
        builder.Services.AddValidation();
        builder.Services.AddProblemDetails();
        builder.Services.AddAuthentication(FixedTokenHandler.Scheme)
            .AddScheme<AuthenticationSchemeOptions, FixedTokenHandler>(FixedTokenHandler.Scheme, null);
        builder.Services.AddAuthorization();

        WebApplication application = builder.Build();
        application.UseAuthentication();
        application.UseAuthorization();
        application.MapOpenApi();
        application.MapParcels();
        application.MapDocuments();
        application.MapTracking();
        return application;
    }
}
