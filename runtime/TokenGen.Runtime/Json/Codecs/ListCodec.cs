using System.Buffers;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace TokenGen.Json;

/// <summary>Reads a JSON array into an array of exactly its length.</summary>
internal sealed class ListCodec<T>(JsonCodec<T> element) : JsonCodec<IReadOnlyList<T>>
{
    private const int InitialCapacity = 16;

    public override IReadOnlyList<T> Read(ref JsonReader reader) =>
        TryRead(ref reader, out IReadOnlyList<T>? list) ? list : throw reader.Refused();

    internal override JsonKinds Kinds => JsonKinds.Array;

    internal override string Expected => "an array";

    internal override bool TryMakeEmpty(out IReadOnlyList<T> value)
    {
        value = [];
        return true;
    }

    internal override bool TryRead(ref JsonReader reader, out IReadOnlyList<T> value)
    {
        if (!reader.IsAtArray)
        {
            return TryReadOne(ref reader, out value);
        }

        value = [];
        JsonMark start = reader.Mark();
        reader.ReadStartArray();
        if (reader.ReadEndArray())
        {
            return true;
        }

        // Collected in a pooled array first, because a growing List<T> would allocate twice the final size.
        T[] gathered = ArrayPool<T>.Shared.Rent(InitialCapacity);
        int count = 0;
        int place = 0;
        try
        {
            do
            {
                if (count == gathered.Length)
                {
                    Grow(ref reader, ref gathered);
                }

                if (!ElementReading.TryRead(ref reader, element, out gathered[count], out bool isDropped))
                {
                    ElementReading.NoteBehind(ref reader, start, place, element);
                    return false;
                }

                if (!isDropped)
                {
                    count++;
                }

                place++;
            }
            while (!reader.ReadEndArray());

            value = gathered.AsSpan(0, count).ToArray();
            return true;
        }
        finally
        {
            Release(gathered, Math.Min(count + 1, gathered.Length));
        }
    }

    internal override GatheredElements? Gather(ReadOnlySpan<byte> utf8Json, JsonReading? reading, ArraySearch search)
    {
        int first = WhiteSpace.Skip(utf8Json, 0);
        return first < utf8Json.Length && utf8Json[first] == '[' ? GatherAt(first, isInObject: false, reading) : null;
    }

    internal override GatheredElements GatherAt(int bracket, bool isInObject, JsonReading? reading) =>
        new GatheredElements<T>(element, bracket, isInObject, reading);

    internal override JsonCodec<IReadOnlyList<T>> Around(GatheredElements gathered) => ((GatheredElements<T>)gathered).ToCodec();

    public override void Write(ref JsonWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteStartArray();
        for (int i = 0; i < value.Count; i++)
        {
            element.Write(ref writer, value[i]);
        }

        writer.WriteEndArray();
    }

    // A single value where the document declares a list: many servers write a list of one item like this. Within a list of lists it is not
    // accepted, because it could belong to either list.
    private bool TryReadOne(ref JsonReader reader, out IReadOnlyList<T> value)
    {
        value = [];
        if (!reader.IsLenient || reader.IsAtNull || element.Kinds == JsonKinds.Array)
        {
            return reader.Refuse(Expected, out value);
        }

        JsonMark start = reader.Mark();
        if (!element.TryRead(ref reader, out T? one))
        {
            reader.Return(start);
            return reader.Refuse(Expected, out value);
        }

        reader.Report(start, Expected, null, 0);
        value = [one];
        return true;
    }

    private static void Grow(ref JsonReader reader, ref T[] gathered)
    {
        reader.Spend(gathered.Length * 2 * IntPtr.Size);
        T[] larger = ArrayPool<T>.Shared.Rent(gathered.Length * 2);
        gathered.CopyTo(larger, 0);
        Release(gathered, gathered.Length);
        gathered = larger;
    }

    private static void Release(T[] gathered, int count)
    {
        // Cleared, because the pool must not keep the caller's objects alive.
#if NET8_0_OR_GREATER
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
#endif
        {
            gathered.AsSpan(0, count).Clear();
        }

        ArrayPool<T>.Shared.Return(gathered);
    }
}
