using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json.Oracle;

/// <summary>Reads one token with both readers.</summary>
internal static class JsonTokenComparison
{
    /// <summary>Reads the current token of the oracle.</summary>
    /// <returns>Whether both readers can continue: <see langword="false"/> if both rejected the token or the text after it.</returns>
    public static bool Step(ref Utf8JsonReader oracle, ref JsonReader reader)
    {
        try
        {
            return Read(ref oracle, ref reader);
        }
        catch (JsonException)
        {
            // The reader looks one token ahead of the oracle, so it may already reject a text that the oracle rejects in its next step.
            Utf8JsonReader ahead = oracle;
            try
            {
                ahead.Read();
            }
            catch (JsonException)
            {
                return false;
            }

            throw;
        }
    }

    private static bool Read(ref Utf8JsonReader oracle, ref JsonReader reader)
    {
        switch (oracle.TokenType)
        {
            case JsonTokenType.StartObject:
                reader.ReadStartObject();
                break;
            case JsonTokenType.StartArray:
                reader.ReadStartArray();
                break;
            case JsonTokenType.EndObject:
                Assert.False(reader.ReadName(out _));
                break;
            case JsonTokenType.EndArray:
                Assert.True(reader.ReadEndArray());
                break;
            case JsonTokenType.PropertyName:
                return ReadName(ref oracle, ref reader);
            case JsonTokenType.String:
                ReadString(ref oracle, ref reader);
                break;
            case JsonTokenType.Number:
                ReadNumber(ref oracle, ref reader);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                Assert.Equal(oracle.GetBoolean(), reader.ReadBoolean());
                break;
            default:
                Assert.True(reader.TryReadNull());
                break;
        }

        return true;
    }

    private static bool ReadName(ref Utf8JsonReader oracle, ref JsonReader reader)
    {
        if (TextOf(ref oracle) is { } name)
        {
            JsonReader known = reader;
            JsonObjectReader members = new(new JsonMemberNames("T", [], ["first", name + " ", name]));
            Assert.True(known.ReadMember(ref members));
            Assert.Equal((2, name), (members.Place, known.GetMemberName()));
            Assert.True(reader.ReadName(out ReadOnlySpan<byte> utf8Name));
            Assert.Equal(name, reader.GetNameText(utf8Name));
            return true;
        }

        // A name with invalid text: if it is escaped, reading it throws; otherwise converting it to a string throws.
        if (oracle.ValueIsEscaped)
        {
            Assert.True(RefusesName(reader));
            return false;
        }

        Assert.True(RefusesNameText(reader));
        reader.ReadName(out _);
        return true;
    }

    private static bool RefusesName(JsonReader reader)
    {
        try
        {
            reader.ReadName(out _);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static bool RefusesNameText(JsonReader reader)
    {
        try
        {
            reader.ReadName(out ReadOnlySpan<byte> name);
            reader.GetNameText(name);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static void ReadString(ref Utf8JsonReader oracle, ref JsonReader reader)
    {
        JsonReader copy = reader;
        if (TextOf(ref oracle) is { } text)
        {
            Assert.Equal(text, reader.ReadString());
            Same(oracle.TryGetGuid(out Guid guid), guid, copy, static (ref JsonReader from) => from.ReadGuid());
            Same(oracle.TryGetBytesFromBase64(out byte[]? bytes), bytes, copy, static (ref JsonReader from) => from.ReadBytes());
        }
        else
        {
            Assert.False(Reads(copy, static (ref JsonReader from) => from.ReadString(), out _));
            reader.SkipValue();
        }
    }

    private static void ReadNumber(ref Utf8JsonReader oracle, ref JsonReader reader)
    {
        JsonReader copy = reader;
        reader.SkipValue();
        // System.Text.Json does not read "1.0" and "1e2" as integers, but JSON Schema (6.1.1) calls them integers.
        BigInteger? integer = IntegerOf(Encoding.ASCII.GetString(oracle.ValueSpan));
        Same(integer >= int.MinValue && integer <= int.MaxValue, (int)Within(integer, int.MinValue, int.MaxValue), copy, static (ref JsonReader from) => from.ReadInt32());
        Same(integer >= long.MinValue && integer <= long.MaxValue, (long)Within(integer, long.MinValue, long.MaxValue), copy, static (ref JsonReader from) => from.ReadInt64());
        Same(integer >= 0 && integer <= ulong.MaxValue, (ulong)Within(integer, 0, ulong.MaxValue), copy, static (ref JsonReader from) =>
            from.ReadUInt64());

        // A number too small for decimal is rejected here, but is zero there.
        bool isDecimal = oracle.TryGetDecimal(out decimal exact) && (exact != 0 || integer == 0);
        Same(isDecimal, exact, copy, static (ref JsonReader from) => from.ReadDecimal());
        Same(oracle.TryGetSingle(out float single)
            && !float.IsInfinity(single), single, copy, static (ref JsonReader from) => from.ReadSingle());
        Same(oracle.TryGetDouble(out double number)
            && !double.IsInfinity(number), number, copy, static (ref JsonReader from) => from.ReadDouble());
    }

    /// <summary>The value of an integer in any notation; null for any other number.</summary>
    private static BigInteger? IntegerOf(string number)
    {
        const int farther = 2000;
        int e = number.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? number : number[..e];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        BigInteger digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (digits.IsZero)
        {
            return 0;
        }

        BigInteger exponent = (e < 0 ? 0 : BigInteger.Parse(number[(e + 1)..], CultureInfo.InvariantCulture)) - (point < 0
            ? 0
            : mantissa.Length - point - 1);
        if (exponent < -farther || exponent > farther)
        {
            return null;
        }

        if (exponent >= 0)
        {
            return digits * BigInteger.Pow(10, (int)exponent);
        }

        BigInteger quotient = BigInteger.DivRem(digits, BigInteger.Pow(10, (int)-exponent), out BigInteger rest);
        return rest.IsZero ? quotient : null;
    }

    private static BigInteger Within(BigInteger? integer, BigInteger least, BigInteger most) =>
        integer is { } value && value >= least && value <= most ? value : 0;

    private static string? TextOf(ref Utf8JsonReader oracle)
    {
        try
        {
            return oracle.GetString();
        }
        catch (InvalidOperationException)
        {
            // Invalid UTF-8, or a lone surrogate.
            return null;
        }
    }

    private static void Same<T>(bool isRead, T? expected, JsonReader reader, ReaderFunction<T> read)
    {
        Assert.Equal(isRead, Reads(reader, read, out T? value));
        if (isRead)
        {
            Assert.Equal(expected, value);
        }
    }

    private static bool Reads<T>(JsonReader reader, ReaderFunction<T> read, out T? value)
    {
        try
        {
            value = read(ref reader);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private delegate T ReaderFunction<T>(ref JsonReader reader);
}
