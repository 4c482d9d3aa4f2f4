using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Reads a value that is one of several types (OpenAPI, <c>oneOf</c> and <c>anyOf</c>). The discriminator selects the case, if there is
/// one. Otherwise constant members decide, then required members, then the number of known members, then the kind of value. A value that
/// fits no case is kept as JSON.
/// </summary>
/// <typeparam name="T">The type that holds one of the cases.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "The base has no constructor that another assembly could call.")]
public sealed class JsonUnionCodec<T> : JsonCodec<T>
    where T : JsonUnion
{
    private const int Unknown = -1;

    private readonly byte[]? _discriminator;
    private readonly T _prototype;
    private Cases? _cases;

    /// <summary>Creates the codec.</summary>
    /// <param name="prototype">A union without a value. It names the cases, and other unions are copied from it.</param>
    /// <param name="discriminator">The member whose value names the case; null if the document declares none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prototype"/> is null.</exception>
    public JsonUnionCodec(T prototype, string? discriminator = null)
    {
        ArgumentNullException.ThrowIfNull(prototype);
        _discriminator = discriminator is null ? null : Encoding.UTF8.GetBytes(discriminator);
        _prototype = prototype;
        JsonObjectConverter.Register(this);
    }

    /// <inheritdoc/>
    public override T Read(ref JsonReader reader) => TryRead(ref reader, out T? value) ? value : throw reader.Refused();

    /// <inheritdoc/>
    public override void Write(ref JsonWriter writer, T value)
    {
        if (value.Case < 0)
        {
            writer.WriteElement((JsonElement)value.Value);
        }
        else
        {
            All.List[value.Case].Codec.WriteObject(ref writer, value.Value);
        }
    }

    internal override JsonKinds Kinds
    {
        get
        {
            JsonKinds kinds = JsonKinds.None;
            foreach (UnionCase @case in All.List)
            {
                kinds |= @case.Kinds;
            }

            return kinds;
        }
    }

    internal override string Expected => "one of the declared types";

    // A union accepts every value except null, which means that there is no value.
    internal override bool TryRead(ref JsonReader reader, out T value)
    {
        if (reader.IsAtNull)
        {
            return reader.Refuse(Expected, out value);
        }

        value = ReadAny(ref reader);
        return true;
    }

    // Created when the first value is read or written, so that types may refer to each other.
    private Cases All => _cases ??= new Cases(UnionCases.Of(_prototype));

    private T ReadAny(ref JsonReader reader)
    {
        Cases all = All;
        JsonKinds kind = UnionRanking.KindOf(reader);
        if (kind == JsonKinds.Object && _discriminator is not null)
        {
            string? tag = reader.PeekText(_discriminator);

            // An unknown tag comes from a newer server; another case would read only a part of the value.
            if (tag is not null && all.ByTag.TryGetValue(tag, out int tagged))
            {
                return ReadCase(tagged, ref reader);
            }

            if (tag is not null || all.Default != Unknown)
            {
                return all.Default == Unknown ? ReadUnknown(ref reader) : ReadCase(all.Default, ref reader);
            }
        }

        Span<int> order = all.List.Length <= 64 ? stackalloc int[all.List.Length] : new int[all.List.Length];
        int count = UnionRanking.Rank(all.List, reader, kind, order);
        return count == 0 ? ReadUnknown(ref reader) : Try(ref reader, order[..count]);
    }

    private T Create(int index, object value) => (T)_prototype.With(index, value);

    private T ReadCase(int index, ref JsonReader reader) => Create(index, All.List[index].Codec.ReadObject(ref reader)!);

    private T ReadUnknown(ref JsonReader reader)
    {
        reader.ReportHarmless(Expected);
        return Create(Unknown, reader.ReadElement());
    }

    // The first case that fits exactly; a lenient reader otherwise uses the one with the fewest differences.
    private T Try(ref JsonReader reader, scoped ReadOnlySpan<int> order)
    {
        JsonReading reading = reader.RequireReading();
        int position = reader.Position;
        if (!reading.Attempts.TryFind(position, this, out UnionAttempt best))
        {
            best = Best(ref reader, reading, order);
            reading.Attempts.Remember(position, this, best);
        }

        reader.Return(best.End);
        reading.Accept(best.Outcome);
        return Create(best.Case, best.Value);
    }

    private UnionAttempt Best(ref JsonReader reader, JsonReading reading, scoped ReadOnlySpan<int> order)
    {
        JsonMark start = reader.Mark();
        UnionAttempt? best = null;
        foreach (int index in order)
        {
            (int Differences, int Dropped, int Notes) state = reading.BeginAttempt();
            bool isRead = false;
            object? value = null;
            ReadingOutcome outcome;
            try
            {
                isRead = All.List[index].Codec.TryReadObject(ref reader, out value);
            }
            finally
            {
                outcome = reading.EndAttempt(state);
            }

            if (isRead && (best is null || outcome.Differences < best.Value.Outcome.Differences))
            {
                if (outcome.Differences == 0 || !reading.IsStrict)
                {
                    best = new UnionAttempt(index, value!, reader.Mark(), outcome);
                }
            }

            reader.Return(start);
            if (best is { Outcome.Differences: 0 })
            {
                break;
            }
        }

        if (best is { } found)
        {
            return found;
        }

        JsonElement unknown = reader.ReadElement();
        JsonMark end = reader.Mark();
        reader.Return(start);
        return new UnionAttempt(Unknown, unknown, end, new ReadingOutcome(0, 0, []));
    }

    private sealed class Cases
    {
        public Cases(UnionCase[] list)
        {
            List = list;
            for (int index = 0; index < list.Length; index++)
            {
                if (list[index].IsDefault)
                {
                    Default = index;
                }

                foreach (string tag in list[index].Tags)
                {
                    ByTag[tag] = index;
                }
            }
        }

        public UnionCase[] List { get; }

        public int Default { get; } = Unknown;

        public Dictionary<string, int> ByTag { get; } = new(StringComparer.Ordinal);
    }
}
