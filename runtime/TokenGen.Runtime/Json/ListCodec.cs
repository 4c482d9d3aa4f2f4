using System.Buffers;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace TokenGen.Json;

/// <summary>Reads a JSON array into an array of exactly its length.</summary>
internal sealed class ListCodec<T>(JsonCodec<T> element) : JsonCodec<IReadOnlyList<T>>
{
    private const int InitialCapacity = 16;

    public override IReadOnlyList<T> Read(ref JsonReader reader)
    {
        reader.ReadStartArray();
        if (reader.ReadEndArray()) return [];

        // Gathered in a pooled array first: growing a List<T> would allocate twice what is kept.
        var gathered = ArrayPool<T>.Shared.Rent(InitialCapacity);
        var count = 0;
        try
        {
            do
            {
                if (count == gathered.Length) Grow(ref gathered);
                gathered[count++] = element.Read(ref reader);
            }
            while (!reader.ReadEndArray());

            return gathered.AsSpan(0, count).ToArray();
        }
        finally
        {
            Release(gathered, count);
        }
    }

    internal override GatheredElements? Gather(ReadOnlySpan<byte> utf8Json)
    {
        var first = JsonReader.SkipSpace(utf8Json, 0);
        return first < utf8Json.Length && utf8Json[first] == '[' ? GatherAt(first, isInObject: false) : null;
    }

    internal override GatheredElements GatherAt(int bracket, bool isInObject) => new GatheredElements<T>(element, bracket, isInObject);

    internal override JsonCodec<IReadOnlyList<T>> Around(GatheredElements gathered) => ((GatheredElements<T>)gathered).ToCodec();

    public override void Write(ref JsonWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++) element.Write(ref writer, value[i]);
        writer.WriteEndArray();
    }

    private static void Grow(ref T[] gathered)
    {
        var larger = ArrayPool<T>.Shared.Rent(gathered.Length * 2);
        gathered.CopyTo(larger, 0);
        Release(gathered, gathered.Length);
        gathered = larger;
    }

    private static void Release(T[] gathered, int count)
    {
        // The pool must not keep alive what the caller got.
#if NET8_0_OR_GREATER
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
#endif
        {
            gathered.AsSpan(0, count).Clear();
        }

        ArrayPool<T>.Shared.Return(gathered);
    }
}
