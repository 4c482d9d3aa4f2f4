using System.Reflection;

namespace TokenGen.Faults.Tests.Chaos;

/// <summary>One method of a generated client, called as a user calls it: the result is enumerated and printed.</summary>
internal sealed class ChaosCall(Func<object> target, MethodInfo method)
{
    // A server can send an endless number of pages and events.
    private const int MaxItems = 20;

    /// <summary>The methods of all tags of a client, and those behind <c>WithResponse</c>.</summary>
    public static IEnumerable<ChaosCall> Of(object client) =>
        from tag in client.GetType().GetProperties()
        where tag.PropertyType.IsInterface && tag.GetIndexParameters().Length == 0
        let api = tag.GetValue(client)!
        from side in tag.PropertyType.GetProperty("WithResponse") is { } whole
            ? [(tag.PropertyType, api), (whole.PropertyType, whole.GetValue(api)!)]
            : new[] { (tag.PropertyType, api) }
        from method in side.Item1.GetMethods()
        where method.Name.EndsWith("Async", StringComparison.Ordinal) && !method.ContainsGenericParameters
        select new ChaosCall(() => side.Item2, method);

    /// <summary>Makes the call.</summary>
    /// <returns>True when the call succeeded; false when no arguments can be made for the method.</returns>
    public async Task<bool> RunAsync(CancellationToken token)
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter => ChaosArguments.Make(parameter, token))];
        if (method.GetParameters().Where((parameter, index) => !parameter.HasDefaultValue && arguments[index] is null).Any())
        {
            return false;
        }

        object result;
        try
        {
            result = method.Invoke(target(), arguments)!;
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }

        if (result is Task task)
        {
            await task;
            result = task.GetType().GetProperty("Result")?.GetValue(task)!;
        }

        await UseAsync(result, token);
        return true;
    }

    private static async Task UseAsync(object? result, CancellationToken token)
    {
        switch (result)
        {
            case null:
                return;
            case Stream stream:
                await using (stream)
                {
                    await stream.CopyToAsync(Stream.Null, token);
                }

                return;
        }

        if (result.GetType().GetInterfaces()
            .FirstOrDefault(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } items)
        {
            MethodInfo go = typeof(ChaosCall).GetMethod(nameof(GoThroughAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(items.GetGenericArguments());
            await (Task)go.Invoke(null, [result, token])!;
            return;
        }

        if (result.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ApiResponse<>))
        {
            if (type.GetProperty("Error")!.GetValue(result) is ApiException error)
            {
                throw error;
            }

            await UseAsync(type.GetProperty("Body")!.GetValue(result), token);
            return;
        }

        // Printing a result never throws.
        Assert.NotNull(result.ToString());
        if (result is System.Collections.IEnumerable list and not string)
        {
            foreach (object? item in list)
            {
                Assert.NotNull($"{item}");
            }
        }
    }

    private static async Task GoThroughAsync<T>(IAsyncEnumerable<T> items, CancellationToken token)
    {
        int count = 0;
        await foreach (T item in items.WithCancellation(token))
        {
            await UseAsync(item, token);
            if (++count == MaxItems)
            {
                break;
            }
        }
    }

    public override string ToString() => $"{method.DeclaringType!.Name}.{method.Name}";
}
