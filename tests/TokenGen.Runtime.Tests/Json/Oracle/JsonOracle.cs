using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json.Oracle;

/// <summary>
/// Compares <see cref="JsonReader"/> with <see cref="Utf8JsonReader"/>, token by token: both must accept and reject the same texts, and
/// every value must be the same.
/// </summary>
internal static class JsonOracle
{
    /// <summary>Compares the two readers on one text.</summary>
    /// <returns>Whether both readers accept the text.</returns>
    public static bool Compare(ReadOnlySpan<byte> json)
    {
        bool isTaken = IsTaken(json);
        Assert.Equal(isTaken, IsSkipped(json));
        Walk(json);
        return isTaken;
    }

    private static bool IsTaken(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader oracle = new(json);
        try
        {
            while (oracle.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsSkipped(ReadOnlySpan<byte> json)
    {
        try
        {
            JsonReader reader = new(json);
            reader.SkipValue();
            reader.ReadEnd();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads each token with the matching method, as codecs do, until the oracle rejects the text or the text ends.</summary>
    private static void Walk(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader oracle = new(json);
        JsonReader reader;
        try
        {
            reader = new JsonReader(json);
        }
        catch (JsonException)
        {
            Assert.False(IsTaken(json));
            return;
        }

        Stack<bool> objects = new();
        while (true)
        {
            bool isNameDue = objects.Count > 0 && objects.Peek() && oracle.TokenType != JsonTokenType.PropertyName;
            bool isThere;
            try
            {
                isThere = oracle.Read();
            }
            catch (JsonException)
            {
                AssertRefuses(reader, isNameDue);
                return;
            }

            if (!isThere)
            {
                reader.ReadEnd();
                return;
            }

            if (!JsonTokenComparison.Step(ref oracle, ref reader))
            {
                return;
            }

            if (oracle.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                objects.Push(oracle.TokenType == JsonTokenType.StartObject);
            }

            if (oracle.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                objects.Pop();
            }
        }
    }

    /// <summary>Asserts that the reader throws at the token at which the oracle stopped.</summary>
    private static void AssertRefuses(JsonReader reader, bool isNameDue)
    {
        bool isRefused = isNameDue
            ? Throws(reader, static (ref JsonReader copy) => copy.ReadName(out _))
            : Throws(reader, static (ref JsonReader copy) => copy.SkipValue());
        Assert.True(isRefused, "The oracle refuses what follows.");
    }

    private static bool Throws(JsonReader reader, ReaderAction action)
    {
        try
        {
            action(ref reader);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private delegate void ReaderAction(ref JsonReader reader);
}
