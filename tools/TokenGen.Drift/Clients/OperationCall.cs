using System.Reflection;

namespace TokenGen.Drift.Clients;

/// <summary>Calls methods of clients that are compiled at run time.</summary>
internal static class OperationCall
{
    /// <summary>Calls the method of an operation, and returns the result of its task or the items of its stream.</summary>
    public static async Task<object?> InvokeAsync(object client, string operation, CancellationToken cancellationToken)
    {
        string name = $"{char.ToUpperInvariant(operation[0])}{operation[1..]}Async";
        MethodInfo method = client.GetType().GetMethods()
            .Where(method => method.Name == name)
            .MaxBy(static method => method.GetParameters().Length)
                ?? throw new InvalidOperationException($"{client.GetType()} has no method {name}.");
        return await InvokeAsync(client, method, cancellationToken);
    }

    public static async Task<object?> InvokeAsync(object client, MethodInfo method, CancellationToken cancellationToken)
    {
        object?[] arguments = [.. method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? (object?)cancellationToken : null)];
        object? result = method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is not Task task)
        {
            return await CollectAsync(result!, cancellationToken);
        }

        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private static async Task<object?> CollectAsync(object stream, CancellationToken cancellationToken)
    {
        Type item = stream.GetType().GetInterfaces().First(static face =>
            face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).GetGenericArguments()[0];
        MethodInfo collect = typeof(OperationCall).GetMethod(nameof(CollectItemsAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);
        return await (Task<object>)collect.Invoke(null, [stream, cancellationToken])!;
    }

    private static async Task<object> CollectItemsAsync<T>(IAsyncEnumerable<T> stream, CancellationToken cancellationToken)
    {
        List<T> items = [];
        await foreach (T item in stream.WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
