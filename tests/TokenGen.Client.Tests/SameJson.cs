using System.Text.Json;

namespace TokenGen.Client.Tests;

/// <summary>Compares two texts as JSON, whatever the order of members.</summary>
internal static class SameJson
{
    public static void Assert(string expected, string actual) => Xunit.Assert.True(
        JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement),
        $"Expected {expected}, found {actual}");
}
