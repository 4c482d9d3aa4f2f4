using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace TokenGen.AspNetCore.Parcels;

/// <summary>Bodies other than JSON: forms, files, streams, text.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder documents = routes.MapGroup("/documents").WithTags("Documents").DisableAntiforgery();
        documents.MapPost("/complaints", Complain).WithName("Complain");
        documents.MapPost("/photos", AddPhotoAsync).WithName("AddPhoto");
        documents.MapPost("/albums", AddAlbumAsync).WithName("AddAlbum");
        documents.MapPost("/raw", CountAsync).WithName("CountBytes").Accepts<Stream>("application/octet-stream");
        documents.MapGet("/label", Label).WithName("GetLabel").Produces<Stream>(contentType: "application/pdf");
        documents.MapGet("/terms", static () => TypedResults.Text("Be kind.")).WithName("GetTerms")
            .Produces<string>(contentType: "text/plain");
    }

    private static Complaint Complain([FromForm] Complaint complaint) => complaint;

    private static async Task<Upload> AddPhotoAsync(IFormFile photo, [FromForm] string caption, [FromForm] int? rotation)
    {
        using StreamReader reader = new(photo.OpenReadStream());
        return new Upload(photo.FileName, photo.ContentType, await reader.ReadToEndAsync(), caption, rotation);
    }

    private static async Task<IReadOnlyList<Upload>> AddAlbumAsync(IFormFileCollection photos)
    {
        List<Upload> uploads = [];
        foreach (IFormFile photo in photos)
        {
            uploads.AddRange(await AddPhotoAsync(photo, "", null));
        }

        return uploads;
    }

    private static async Task<long> CountAsync(Stream body)
    {
        long count = 0;
        byte[] buffer = new byte[4096];
        while (await body.ReadAsync(buffer) is > 0 and int read)
        {
            count += read;
        }

        return count;
    }

    private static FileStreamHttpResult Label() =>
        TypedResults.Stream(new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.7")), "application/pdf", "label.pdf");
}

/// <summary>A form with fields of several types.</summary>
public sealed record Complaint
{
    public required string Text { get; init; }

    public ParcelState State { get; init; }

    public DateOnly? Since { get; init; }

    public int[] Parcels { get; init; } = [];
}

/// <summary>The received part of an upload.</summary>
public sealed record Upload(string FileName, string? ContentType, string Content, string Caption, int? Rotation);
