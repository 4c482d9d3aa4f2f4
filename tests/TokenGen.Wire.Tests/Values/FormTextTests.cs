using System.Text;
using System.Text.Json.Nodes;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Tests.Values;

/// <summary>A form is compared with its value.</summary>
public sealed class FormTextTests
{
    private const string Meant = """{"a":{"b":[1,true]},"c":"x y&z","d":null,"e":[]}""";

    [Theory]
    [InlineData("a%5Bb%5D%5B0%5D=1&a%5Bb%5D%5B1%5D=true&c=x%20y%26z", null)]
    [InlineData("a%5Bb%5D=1&a%5Bb%5D=true&c=x%20y%26z", null)]
    [InlineData("c=x+y%26z&a%5Bb%5D%5B1%5D=true&a%5Bb%5D%5B0%5D=1", null)]
    [InlineData("a%5Bb%5D%5B0%5D=1&c=x%20y%26z", "lacks a[b]=true")]
    [InlineData("a%5Bb%5D%5B0%5D=1&a%5Bb%5D%5B1%5D=true&c=x%20y%26z&d=", "has d=")]
    public void Missing_and_superfluous_values_are_reported(string sent, string? difference) =>
        Assert.Equal(difference, FormText.Difference(JsonNode.Parse(Meant)!, Encoding.UTF8.GetBytes(sent)));
}
