using System.Reflection;

namespace TokenGen.Wire.Calls;

/// <summary>Reads the items that a method streams. The request is sent when reading starts.</summary>
internal static class StreamedItems
{
    public static bool IsStream(object value) => ItemOf(value) is not null;

    /// <summary>Reads all items into a list.</summary>
    public static Task ReadAsync(object stream) =>
        (Task)typeof(StreamedItems).GetMethod(nameof(CollectAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(ItemOf(stream)!).Invoke(null, [stream])!;

    private static Type? ItemOf(object value) => value.GetType().GetInterfaces()
        .FirstOrDefault(static type =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))?.GetGenericArguments()[0];

    private static async Task<StreamedItems<T>> CollectAsync<T>(IAsyncEnumerable<T> stream)
    {
        List<T> items = [];
        await foreach (T item in stream)
        {
            items.Add(item);
        }

        return new StreamedItems<T>(items);
    }
}

/// <summary>The items of a stream that was read to its end.</summary>
internal sealed record StreamedItems<T>(IReadOnlyList<T> Items) : IStreamedItems;

/// <summary>The items of a stream, whatever their type.</summary>
internal interface IStreamedItems;
