using FastEndpoints;

namespace Library.Fast;

public sealed class EchoEverything : Endpoint<Everything, Everything>
{
    public override void Configure()
    {
        Post("/everything");
        AllowAnonymous();
    }

    public override Task HandleAsync(Everything request, CancellationToken cancellation) => Send.OkAsync(request, cancellation);
}

public sealed record UploadRequest
{
    public IFormFile File { get; init; } = null!;

    public string? Note { get; init; }
}

public sealed class Upload : Endpoint<UploadRequest, UploadResult>
{
    public override void Configure()
    {
        Post("/upload");
        AllowAnonymous();
        AllowFileUploads();
    }

    public override Task HandleAsync(UploadRequest request, CancellationToken cancellation) =>
        Send.OkAsync(new UploadResult(request.File.FileName, request.File.Length, request.File.ContentType, request.Note), cancellation);
}

public sealed class Download : EndpointWithoutRequest
{
    public override void Configure()
    {
        Get("/file");
        AllowAnonymous();
        Description(static endpoint => endpoint.Produces<IFormFile>(200, "application/octet-stream"));
    }

    public override Task HandleAsync(CancellationToken cancellation) =>
        Send.BytesAsync([1, 2, 3, 255], "a.bin", cancellation: cancellation);
}

public sealed class Fail : EndpointWithoutRequest
{
    public override void Configure()
    {
        Get("/problem");
        AllowAnonymous();
    }

    public override Task HandleAsync(CancellationToken cancellation)
    {
        AddError("It is closed.");
        ThrowIfAnyErrors();
        return Task.CompletedTask;
    }
}
