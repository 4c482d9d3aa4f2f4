using System.Text.Json;
using Shared;

namespace TokenGen.Client.Tests;

/// <summary>Schemas with members beside their alternatives.</summary>
public sealed class SharedMemberTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_case_has_the_members_beside_the_alternatives()
    {
        const string answer = """
            {"fruits":[{"color":"red","cultivar":"Gala"},{"color":"yellow","lengthCm":18.5,"price":"p","more":1},{"color":"blue","unknown":true}],
             "parcels":[{"id":1,"kind":"letter","pages":2},{"id":2,"kind":"goods","grams":300},{"id":3,"kind":"animal","legs":4}],
             "contact":{"phone":"1","fax":"2"},"wrapped":{"outer":"o","inner":5},
             "shapes":[{"name":"c","radius":1},{"name":"s","side":2}],"flagOrObject":true}
            """;
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, answer);
        using SharedClient client = new(server.Address);
        FruitApple apple = new() { Color = "green", Cultivar = "Boskoop", Price = "secret-1" };

        Basket basket = await client.PutBasketAsync(new Basket { Fruits = [apple] }, Token);

        SameJson.Assert("""{"fruits":[{"color":"green","cultivar":"Boskoop","price":"secret-1"}]}""", server.Last.Body);
        Assert.DoesNotContain("secret-1", apple.ToString(), StringComparison.Ordinal);
        Assert.True(basket.Fruits![0].TryGetFruitApple(out FruitApple? first));
        Assert.Equal(("red", "Gala"), (first.Color, first.Cultivar));
        Assert.True(basket.Fruits[1].TryGetFruitBanana(out FruitBanana? second));
        Assert.Equal(("yellow", 18.5), (second.Color, second.LengthCm));
        Assert.True(basket.Fruits[2].TryGetUnknown(out _));
        Assert.True(basket.Parcels![0].TryGetParcelLetter(out ParcelLetter? letter));
        Assert.Equal((1, 2), (letter.Id, letter.Pages));
        Assert.True(basket.Parcels[1].TryGetParcelGoods(out ParcelGoods? goods));
        Assert.Equal(300, goods.Grams);
        Assert.True(basket.Parcels[2].TryGetUnknown(out _));
        Assert.Equal("1", basket.Contact!.Phone);
        Assert.Equal(("o", 5), (basket.Wrapped!.Outer, basket.Wrapped.Inner));
        Assert.True(basket.Shapes![0].TryGetCircle(out _));
        Assert.True(basket.Shapes[1].TryGetSquare(out Square? square));
        Assert.Equal(("s", 2), (square.Name, square.Side));
        SameJson.Assert(answer, JsonSerializer.Serialize(basket));
    }
}
