using System.Net;
using System.Reflection;
using TokenGen;

namespace Servers.Driver;

/// <summary>Calls operations of a generated client by name: the clients are generated from documents that the servers provide.</summary>
internal sealed class ClientCaller
{
    private readonly object _client;
    private readonly IReadOnlyList<(object Target, MethodInfo Method)> _operations;

    public ClientCaller(string server, Uri address, (string Name, string Value)? header)
    {
        Type type = typeof(ClientCaller).Assembly.GetType($"Servers.{server}.ServerClient", throwOnError: true)!;
        ApiClientOptions options = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        if (header is { } key) options.Credential = Credential.ApiKeyHeader(key.Name, key.Value);
        object client = _client = Activator.CreateInstance(type, options)!;
        IEnumerable<object> targets = type.GetProperties().Where(static property => property.PropertyType.IsInterface
            && property.Name != "WithResponse").Select(property => property.GetValue(client)!).Prepend(client);
        _operations = [.. targets.SelectMany(static target => target.GetType().GetMethods()
            .Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(method => (target, method)))];
    }

    /// <summary>Makes the call and reads a stream of items to its end, or up to the limit of a table.</summary>
    public async Task<object?> CallAsync(ServerCall call)
    {
        (object target, MethodInfo method) = Find(call.Operation);
        object?[] arguments = ArgumentReader.Read(method, call.Arguments);
        object? result = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is not Task task) return await CollectAsync(result!);
        await task;
        return task.GetType() is { IsGenericType: true } type && type.GetGenericArguments()[0].Name != "VoidTaskResult"
            ? type.GetProperty("Result")!.GetValue(task)
            : null;
    }

    /// <summary>Whether the document declares no body for the operation.</summary>
    public bool ReturnsNothing(ServerCall call) => Find(call.Operation).Method.ReturnType == typeof(Task);

    /// <summary>The body of an operation without a documented one: <c>client.GetRawResponseAsync(…)</c>.</summary>
    public async Task<byte[]> ReadRawAsync(ServerCall call)
    {
        (object target, MethodInfo method) = Find(call.Operation);
        PropertyInfo? group = _client.GetType().GetProperties()
            .FirstOrDefault(property => property.PropertyType.IsInstanceOfType(target) && property.Name != "WithResponse");
        Func<object, Task> invoke = view => (Task)method.Invoke(group is null ? view : view.GetType().GetProperty(group.Name)!.GetValue(view), BindingFlags.DoNotWrapExceptions, null, ArgumentReader.Read(method, call.Arguments), null)!;
        MethodInfo raw = _client.GetType().GetMethod("GetRawResponseAsync")!;
        using HttpResponseMessage response = await (Task<HttpResponseMessage>)raw.Invoke(_client, [invoke])!;
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>
    /// Whether the complete response, from <c>WithResponse</c>, has this status and no body, and is not a success with a default value.
    /// </summary>
    public async Task<bool> HasNoBodyAsync(ServerCall call, int status)
    {
        (object target, MethodInfo plain) = Find(call.Operation);
        object whole = target.GetType().GetProperty("WithResponse")!.GetValue(target)!;
        MethodInfo method = whole.GetType().GetInterfaces().Append(whole.GetType()).SelectMany(static type => type.GetMethods())
            .First(method =>
                method.Name == plain.Name && method.GetParameters().Length == plain.GetParameters().Length && IsWhole(method.ReturnType));
        Task task = (Task)method.Invoke(whole, BindingFlags.DoNotWrapExceptions, null, ArgumentReader.Read(method, call.Arguments), null)!;
        await task;
        object response = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return (HttpStatusCode)response.GetType().GetProperty("StatusCode")!.GetValue(response)! == (HttpStatusCode)status
            && response.GetType().GetProperty("Error")!.GetValue(response) is ApiResponseFormatException
            && response.GetType().GetProperty("Body")!.GetValue(response) is null or ValueType;
    }

    /// <summary>Whether a method returns the complete response. One object has both forms of each method.</summary>
    private static bool IsWhole(Type task) => task.IsGenericType && task.GetGenericArguments()[0] is { IsGenericType: true } response
        && response.GetGenericTypeDefinition() == typeof(ApiResponse<>);

    private (object Target, MethodInfo Method) Find(string operation)
    {
        string name = $"{operation}Async";
        (object, MethodInfo)[] same = [.. _operations.Where(
            pair => string.Equals(pair.Method.Name, name, StringComparison.OrdinalIgnoreCase))];
        if (same.Length > 0) return same.MaxBy(static pair => pair.Item2.GetParameters().Length);
        (object, MethodInfo)[] ending = [.. _operations.Where(pair => pair.Method.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))];
        return ending.Length == 1
            ? ending[0]
            : throw new MissingMethodException($"{ending.Length} methods end with {name}; there are {string.Join(", ", _operations.Select(static pair => pair.Method.Name).Order(StringComparer.Ordinal))}");
    }

    private static async Task<object> CollectAsync(object stream)
    {
        Type item = stream.GetType().GetInterfaces().First(static face =>
            face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).GetGenericArguments()[0];
        return await (Task<object>)typeof(ClientCaller).GetMethod(nameof(CollectItemsAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [stream])!;
    }

    private static async Task<object> CollectItemsAsync<T>(IAsyncEnumerable<T> stream)
    {
        List<T> items = [];
        await foreach (T item in stream)
        {
            items.Add(item);
            // Streams of changes never end.
            if (items.Count == 3) break;
        }

        return items;
    }
}
