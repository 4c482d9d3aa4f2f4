using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Reads a value that is one of several types (OpenAPI, <c>oneOf</c> and <c>anyOf</c>): the discriminator decides, else constant
/// members, then required ones, then how many members are known, then the kind of value. What fits no case is kept as JSON.
/// </summary>
/// <typeparam name="T">The type that holds one of the cases.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionCodec<T> : JsonCodec<T>
{
    /// <summary>The place of a value that fits no case.</summary>
    protected const int Unknown = -1;

    private readonly byte[]? _discriminator;
    private readonly UnionCase[] _cases;
    private readonly int _default = Unknown;
    private readonly Dictionary<string, int> _byTag = new(StringComparer.Ordinal);

    /// <summary>Makes the codec.</summary>
    /// <param name="discriminator">The member whose value names the case; null where the document names none.</param>
    /// <param name="cases">The cases, in the order in which <see cref="ReadCase"/> counts them.</param>
    protected UnionCodec(string? discriminator, params UnionCase[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        _cases = cases;
        _discriminator = discriminator is null ? null : Encoding.UTF8.GetBytes(discriminator);
        for (var index = 0; index < cases.Length; index++)
        {
            if (cases[index].IsDefault) _default = index;
            foreach (var tag in cases[index].Tags) _byTag[tag] = index;
        }
    }

    /// <inheritdoc/>
    public sealed override T Read(ref JsonReader reader)
    {
        var kind = KindOf(reader);
        if (kind == JsonKinds.Object && _discriminator is not null)
        {
            var tag = reader.PeekText(_discriminator);

            // A tag that no case has is a newer server's: guessing another case would read half of the value.
            if (tag is not null && _byTag.TryGetValue(tag, out var tagged)) return ReadCase(tagged, ref reader);
            if (tag is not null || _default != Unknown) return ReadCase(_default, ref reader);
        }

        Span<int> order = stackalloc int[_cases.Length];
        var count = Rank(reader, kind, order);
        for (var place = 0; place < count; place++)
        {
            var attempt = reader;
            try
            {
                var value = ReadCase(order[place], ref attempt);
                reader = attempt;
                return value;
            }
            catch (JsonReadException wrong) when (!wrong.IsMalformed)
            {
                // It looked like this case and is not; the next best one may fit.
            }
        }

        return ReadCase(Unknown, ref reader);
    }

    /// <summary>Reads the value as one of the cases.</summary>
    /// <param name="index">The case, or <see cref="Unknown"/>.</param>
    /// <param name="reader">Stands on the first token of the value.</param>
    protected abstract T ReadCase(int index, ref JsonReader reader);

    // A copy of a reader is a position of its own: what follows looks ahead and moves nothing.

    // The places of the cases that can be meant, best first.
    private int Rank(JsonReader reader, JsonKinds kind, Span<int> order)
    {
        Span<int> scores = stackalloc int[_cases.Length];
        var text = kind == JsonKinds.String ? PeekText(reader) : null;
        for (var index = 0; index < _cases.Length; index++)
        {
            scores[index] = (_cases[index].Kinds & kind) == 0 ? -1 : text is null ? 0 : ScoreOf(_cases[index], text);
        }

        if (kind == JsonKinds.Object) ScoreMembers(reader, scores);
        var count = 0;
        for (var index = 0; index < scores.Length; index++)
        {
            if (scores[index] < 0) continue;
            var place = count++;
            for (; place > 0 && scores[order[place - 1]] < scores[index]; place--) order[place] = order[place - 1];
            order[place] = index;
        }

        return count;
    }

    private static int ScoreOf(UnionCase @case, string text) => @case.Values.Count == 0 ? 1 : @case.Values.Contains(text, StringComparer.Ordinal) ? 2 : 0;

    private void ScoreMembers(JsonReader reader, Span<int> scores)
    {
        const int constant = 1_000_000;
        const int required = 1_000;
        Span<int> missing = stackalloc int[scores.Length];
        for (var index = 0; index < scores.Length; index++) missing[index] = _cases[index].Required.Count;
        reader.ReadStartObject();
        while (reader.ReadName(out var name))
        {
            for (var index = 0; index < scores.Length; index++)
            {
                if (scores[index] < 0) continue;
                var @case = _cases[index];
                if (ConstantOf(@case, name) is { } expected)
                {
                    scores[index] = reader.IsString(expected) ? scores[index] + constant : -1;
                    if (scores[index] < 0) continue;
                }

                if (Contains(@case.RequiredUtf8, name))
                {
                    missing[index]--;
                    scores[index] += required;
                }
                else if (Contains(@case.DeclaredUtf8, name))
                {
                    scores[index]++;
                }
            }

            reader.SkipValue();
        }

        for (var index = 0; index < scores.Length; index++)
        {
            if (missing[index] > 0) scores[index] = -1;
        }
    }

    private static byte[]? ConstantOf(UnionCase @case, ReadOnlySpan<byte> name)
    {
        var constants = @case.ConstantsUtf8;
        for (var index = 0; index < constants.Length; index += 2)
        {
            if (name.SequenceEqual(constants[index])) return constants[index + 1];
        }

        return null;
    }

    private static bool Contains(byte[][] names, ReadOnlySpan<byte> name)
    {
        foreach (var candidate in names)
        {
            if (name.SequenceEqual(candidate)) return true;
        }

        return false;
    }

    private static string PeekText(JsonReader reader) => reader.ReadString();

    private static JsonKinds KindOf(JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        JsonTokenType.Number => reader.ReadScalarText()!.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? JsonKinds.Integer : JsonKinds.Number,
        _ => JsonKinds.None,
    };
}
