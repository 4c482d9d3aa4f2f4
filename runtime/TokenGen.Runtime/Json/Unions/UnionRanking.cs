using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Ranks the cases that a value can be, best first. It looks only at the value's own members, not inside them, so its time is proportional
/// to the text.
/// </summary>
internal static class UnionRanking
{
    private const int Excluded = -1;
    private const int LacksRequired = -2;
    private const int ConstantScore = 1_000_000;
    private const int RequiredScore = 1_000;

    /// <summary>Ranks the cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="reader">Positioned at the value; a copy.</param>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="order">Receives the indexes of the cases, best first.</param>
    /// <returns>The number of possible cases.</returns>
    public static int Rank(UnionCase[] cases, JsonReader reader, JsonKinds kind, Span<int> order)
    {
        Span<int> scores = cases.Length <= 64 ? stackalloc int[cases.Length] : new int[cases.Length];
        int candidates = 0;
        for (int index = 0; index < cases.Length; index++)
        {
            scores[index] = (cases[index].Kinds & kind) == 0 ? Excluded : 0;
            if (scores[index] >= 0)
            {
                candidates++;
            }
        }

        if (candidates > 1)
        {
            if (kind == JsonKinds.Object)
            {
                ScoreMembers(cases, reader, scores);
            }
            else if (kind == JsonKinds.String)
            {
                ScoreText(cases, reader, scores);
            }
            else if (kind == JsonKinds.Integer)
            {
                PreferIntegers(cases, scores);
            }
        }

        int count = 0;
        for (int index = 0; index < scores.Length; index++)
        {
            if (scores[index] < 0)
            {
                continue;
            }

            int place = count++;
            for (; place > 0 && scores[order[place - 1]] < scores[index]; place--)
            {
                order[place] = order[place - 1];
            }

            order[place] = index;
        }

        return count;
    }

    /// <summary>The kind of the reader's current value.</summary>
    public static JsonKinds KindOf(JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        JsonTokenType.Number => reader.IsAtInteger() ? JsonKinds.Integer : JsonKinds.Number,
        _ => JsonKinds.None,
    };

    // A value that no enumeration lists belongs to none of them: it may be plain text, or a case that the document does not know yet.
    private static void ScoreText(UnionCase[] cases, JsonReader reader, Span<int> scores)
    {
        ReadOnlySpan<byte> text = reader.PeekTextHere(out _);
        for (int index = 0; index < cases.Length; index++)
        {
            if (scores[index] < 0)
            {
                continue;
            }

            scores[index] = cases[index].Codec.ListedTexts is not { } listed ? 1 : listed.PlaceOf(text) >= 0 ? 2 : Excluded;
        }
    }

    private static void PreferIntegers(UnionCase[] cases, Span<int> scores)
    {
        for (int index = 0; index < cases.Length; index++)
        {
            if (scores[index] == 0 && (cases[index].Kinds & JsonKinds.Number) == 0)
            {
                scores[index] = 1;
            }
        }
    }

    private static void ScoreMembers(UnionCase[] cases, JsonReader reader, Span<int> scores)
    {
        Span<int> missing = cases.Length <= 64 ? stackalloc int[cases.Length] : new int[cases.Length];
        for (int index = 0; index < cases.Length; index++)
        {
            missing[index] = scores[index] < 0 ? 0 : cases[index].RequiredCount;
        }

        reader.ReadStartObject();
        while (reader.ReadName(out ReadOnlySpan<byte> name))
        {
            for (int index = 0; index < cases.Length; index++)
            {
                if (scores[index] >= 0)
                {
                    scores[index] = ScoreMember(cases[index], name, reader, scores[index], ref missing[index]);
                }
            }

            reader.SkipValue();
        }

        int complete = 0;
        for (int index = 0; index < cases.Length; index++)
        {
            if (scores[index] >= 0 && missing[index] > 0)
            {
                scores[index] = LacksRequired;
            }

            if (scores[index] >= 0)
            {
                complete++;
            }
        }

        if (complete == 0 && reader.IsLenient)
        {
            TakeOnlyOne(scores);
        }
    }

    private static int ScoreMember(UnionCase @case, ReadOnlySpan<byte> name, in JsonReader reader, int score, ref int missing)
    {
        if (@case.ConstantOf(name) is { } expected)
        {
            if (!reader.IsString(expected))
            {
                return Excluded;
            }

            score += ConstantScore;
        }

        if (!@case.Declares(name, out bool isRequired))
        {
            return score;
        }

        if (!isRequired)
        {
            return score + 1;
        }

        missing--;
        return score + RequiredScore;
    }

    // An object with a missing member can still belong to the only case that is an object.
    private static void TakeOnlyOne(Span<int> scores)
    {
        int only = Excluded;
        for (int index = 0; index < scores.Length; index++)
        {
            if (scores[index] != LacksRequired)
            {
                continue;
            }

            if (only >= 0)
            {
                return;
            }

            only = index;
        }

        if (only >= 0)
        {
            scores[only] = 0;
        }
    }
}
