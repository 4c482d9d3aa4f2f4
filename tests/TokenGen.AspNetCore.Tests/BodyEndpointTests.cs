using System.Text;
using ParcelsApi;

namespace TokenGen.AspNetCore.Tests;

/// <summary>Bodies other than JSON: forms, files, streams, text.</summary>
public sealed class BodyEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_arrives_urlencoded_and_in_parts()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();
        Complaint complaint =
            new() { Text = "it is broken & wet", State = ParcelState.Delivered, Since = new DateOnly(2024, 2, 29), Parcels = [1, 2] };

        AssertSame(complaint, await parcels.Client.Documents.ComplainAsFormAsync(complaint, Token));
        AssertSame(complaint, await parcels.Client.Documents.ComplainAsync(
            complaint.Text, complaint.State, new DateOnly(2024, 2, 29), [1, 2], Token));
    }

    [Fact]
    public async Task A_file_arrives_with_its_name_beside_other_fields()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Upload upload = await parcels.Client.Documents.AddPhotoAsync(
            new FilePart("pixels"u8.ToArray(), "door.png") { ContentType = "image/png" }, "the door", 90, Token);

        Assert.Equal(("door.png", "image/png", "pixels", "the door", 90), (upload.FileName, upload.ContentType, upload.Content, upload.Caption, upload.Rotation));
    }

    [Fact]
    public async Task Several_files_arrive_under_one_name()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        IReadOnlyList<Upload> uploads = await parcels.Client.Documents.AddAlbumAsync(
            [new FilePart("one"u8.ToArray(), "1.png"), new FilePart("two"u8.ToArray(), "2.png")], Token);

        Assert.Equal([("1.png", "one"), ("2.png", "two")], uploads.Select(static upload => (upload.FileName, upload.Content)));
    }

    [Fact]
    public async Task Bytes_are_sent_and_received_as_streams()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Assert.Equal(100_000, await parcels.Client.Documents.CountBytesAsync(new MemoryStream(new byte[100_000]), Token));
        await using Stream label = await parcels.Client.Documents.GetLabelAsync(Token);
        using StreamReader reader = new(label, Encoding.UTF8);
        Assert.Equal("%PDF-1.7", await reader.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task Text_is_a_string()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Assert.Equal("Be kind.", await parcels.Client.Documents.GetTermsAsync(Token));
    }

    private static void AssertSame(Complaint expected, Complaint actual)
    {
        Assert.Equal((expected.Text, expected.State, expected.Since), (actual.Text, actual.State, actual.Since));
        Assert.Equal(expected.Parcels, actual.Parcels);
    }
}
