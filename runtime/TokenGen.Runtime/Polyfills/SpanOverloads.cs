using System.Runtime.InteropServices;
using System.Text;

namespace TokenGen;

/// <summary>The span and memory overloads that netstandard2.0 lacks, with the names of newer frameworks.</summary>
internal static class SpanOverloads
{
    public static unsafe string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
        {
            return bytes.IsEmpty ? "" : encoding.GetString(pointer, bytes.Length);
        }
    }

    public static unsafe int GetByteCount(this Encoding encoding, ReadOnlySpan<char> text)
    {
        fixed (char* pointer = text)
        {
            return text.IsEmpty ? 0 : encoding.GetByteCount(pointer, text.Length);
        }
    }

    public static unsafe int GetBytes(this Encoding encoding, ReadOnlySpan<char> text, Span<byte> bytes)
    {
        fixed (char* source = text)
        fixed (byte* target = bytes)
        {
            return text.IsEmpty ? 0 : encoding.GetBytes(source, text.Length, target, bytes.Length);
        }
    }

    public static Task WriteAsync(this Stream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? stream.WriteAsync(segment.Array, segment.Offset, segment.Count, cancellationToken)
            : stream.WriteAsync(bytes.ToArray(), 0, bytes.Length, cancellationToken);

    public static Task<int> ReadAsync(this Stream stream, Memory<byte> bytes, CancellationToken cancellationToken) =>
        MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)bytes, out ArraySegment<byte> segment)
            ? stream.ReadAsync(segment.Array, segment.Offset, segment.Count, cancellationToken)
            : throw new NotSupportedException();

    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }
}
