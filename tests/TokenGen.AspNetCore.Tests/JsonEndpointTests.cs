using System.Net;
using ParcelsApi;

namespace TokenGen.AspNetCore.Tests;

/// <summary>JSON requests and responses: the generated client reads and sends what ASP.NET Core documents.</summary>
public sealed class JsonEndpointTests
{
    private static readonly Guid s_known = new("3fa85f64-5717-4562-b3fc-2c963f66afa6");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_of_every_type_are_read()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Parcel parcel = await parcels.Client.Parcels.FindParcelAsync(s_known, Token);

        Assert.Equal((s_known, 1200, 9_007_199_254_740_993L, 1.25, 12.3), (parcel.Id, parcel.Weight, parcel.TrackingNumber.Value, parcel.Volume.Value, parcel.Value));
        Assert.Equal((ParcelState.OnTheWay, 5L), (parcel.State, parcel.Priority));
        Assert.Equal(new DateOnly(2024, 2, 29), parcel.Posted);
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 12, 30, 45, TimeSpan.FromHours(2)), parcel.Delivered.Value);
        Assert.Equal("1.02:03:04", parcel.Transit.Value);
        Assert.Equal(new Uri("https://parcels.example/p?id=1"), parcel.Page.Value);
        Assert.Equal([1, 2, 254, 255], parcel.Seal.Value!);
        Assert.Null(parcel.Note);
        Assert.Equal(["fragile", "gift"], parcel.Tags);
        Assert.Equal(3, parcel.Counts.Value!["stamps"]);
        Assert.Equal(("Main Street 1", "Oslo"), (parcel.To.Street, parcel.To.City.Value));
        Assert.True(parcel.From.HasValue);
        Assert.Null(parcel.From.Value);
        Assert.True(parcel.Carrier.TryGetCarrierVan(out CarrierVan? van));
        Assert.Equal(("Anna", "AB 123"), (van.Name, van.Plate));
        Assert.True(parcel.Inside.Value!.Carrier.TryGetCarrierBicycle(out CarrierBicycle? bicycle));
        Assert.Equal(2, bicycle.Baskets);
    }

    [Fact]
    public async Task A_parcel_that_was_read_can_be_sent_back_unchanged()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();
        Parcel parcel = await parcels.Client.Parcels.FindParcelAsync(s_known, Token);

        Parcel again = await parcels.Client.Parcels.ReplaceParcelAsync(s_known, parcel, Token);

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(parcel), System.Text.Json.JsonSerializer.Serialize(again));
    }

    [Fact]
    public async Task Parameters_of_the_query_and_the_headers_arrive()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Search search = await parcels.Client.Parcels.SearchParcelsAsync(
            tag: ["a b", "c&d,é"],
            depot: [1, 2],
            new SearchParcelsOptions
            {
                State = ParcelState.Delivered,
                Priority = 1,
                PostedAfter = new DateOnly(2024, 2, 29),
                DeliveredBefore = new DateTimeOffset(2024, 3, 1, 12, 30, 45, TimeSpan.FromHours(2)),
                HeavierThan = 1.5,
                Fragile = true,
                XCorrelation = s_known,
                XDepot = "north",
                Limit = 3,
            },
            Token);

        Assert.Equal(["a b", "c&d,é"], search.Tags);
        Assert.Equal([1, 2], search.Depots);
        Assert.Equal((ParcelState.Delivered, 1L), (search.State.Value, search.Priority.Value));
        Assert.Equal(new DateOnly(2024, 2, 29), search.PostedAfter.Value);
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 12, 30, 45, TimeSpan.FromHours(2)), search.DeliveredBefore.Value);
        Assert.Equal((1.5, true, s_known, "north", 3), (search.HeavierThan.Value, search.Fragile.Value, search.Correlation.Value, search.Depot.Value, search.Limit));
    }

    [Fact]
    public async Task Parameters_that_are_left_out_have_the_defaults_of_the_server()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Search search = await parcels.Client.Parcels.SearchParcelsAsync(tag: [], depot: [], cancellationToken: Token);

        Assert.Equal(10, search.Limit);
        Assert.Empty(search.Tags);
        Assert.Null(search.State.Value);
        Assert.Null(search.Depot.Value);
    }

    [Fact]
    public async Task An_enum_in_the_path_is_sent_by_its_name()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Assert.True(await parcels.Client.Parcels.IsParcelInAsync(s_known, ParcelState.OnTheWay, Token));
        Assert.False(await parcels.Client.Parcels.IsParcelInAsync(s_known, ParcelState.Announced, Token));
    }

    [Fact]
    public async Task A_derived_type_is_read_and_sent_by_its_discriminator()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        Carrier van = await parcels.Client.Parcels.ChangeCarrierAsync(s_known, new CarrierVan { Name = "Anna", Plate = "X 1" }, Token);
        Carrier bicycle = await parcels.Client.Parcels.ChangeCarrierAsync(s_known, new CarrierBicycle { Name = "Bo", Baskets = 1 }, Token);

        Assert.True(van.TryGetCarrierVan(out CarrierVan? read));
        Assert.Equal(("Anna", "X 1"), (read.Name, read.Plate));
        Assert.True(bicycle.TryGetCarrierBicycle(out _));
    }

    [Fact]
    public async Task Each_result_of_a_union_of_results_is_distinguished()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();
        NewParcel parcel =
            new() { Weight = 5, Note = "n", To = new Address { Street = "Side Street" }, Carrier = new CarrierBicycle { Name = "Bo" } };

        ApiResponse<Parcel> created = await parcels.Client.Parcels.WithResponse.AnnounceParcelAsync(parcel, Token);
        Assert.Equal((HttpStatusCode.Created, $"/parcels/{s_known}", 5, "n"), (created.StatusCode, created.Headers["Location"], created.Body!.Weight, created.Body.Note));

        ApiException<string> twice = await Assert.ThrowsAsync<ApiException<string>>(
            () => parcels.Client.Parcels.AnnounceParcelAsync(parcel with { Note = "twice" }, Token));
        Assert.Equal((HttpStatusCode.Conflict, "announced before"), (twice.StatusCode, twice.Error));

        ApiException<HttpValidationProblemDetails> invalid = await Assert.ThrowsAsync<ApiException<HttpValidationProblemDetails>>(
            () => parcels.Client.Parcels.AnnounceParcelAsync(parcel with { Weight = 0 }, Token));
        Assert.Equal(HttpStatusCode.BadRequest, invalid.StatusCode);
        Assert.Equal("weight", Assert.Single(invalid.Error.Errors!).Key, ignoreCase: true);

        ApiException missing = await Assert.ThrowsAsync<ApiException>(() => parcels.Client.Parcels.FindParcelAsync(Guid.Empty, Token));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_problem_is_an_error_of_its_type_with_its_extensions()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();

        ApiException<ProblemDetails> problem = await Assert.ThrowsAsync<ApiException<ProblemDetails>>(
            () => parcels.Client.Parcels.FailParcelAsync(Token));

        Assert.Equal((HttpStatusCode.Conflict, "Closed: The depot is closed."), (problem.StatusCode, problem.ErrorMessage));
        Assert.Equal(("Closed", 409), (problem.Error.Title.Value, problem.Error.Status.Value));
        Assert.Equal(7, Assert.Single(problem.Error.AdditionalProperties, static member => member.Key == "depot").Value.GetInt32());
    }

    [Fact]
    public async Task A_bearer_token_goes_to_the_endpoint_that_requires_it()
    {
        await using RunningParcels parcels = await RunningParcels.StartAsync();
        using ParcelsClient clerk = new(parcels.Address, ParcelsCredential.Bearer(Hosting.FixedTokenHandler.Token));

        ApiResponse<NoContent> withdrawn = await clerk.Parcels.WithResponse.WithdrawParcelAsync(s_known, "lost", Token);
        Assert.Equal((HttpStatusCode.NoContent, $"{s_known} lost"), (withdrawn.StatusCode, withdrawn.Headers["X-Withdrawn"]));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await Assert.ThrowsAnyAsync<ApiException>(() =>
                parcels.Client.Parcels.WithdrawParcelAsync(s_known, "lost", Token))).StatusCode);
    }
}
