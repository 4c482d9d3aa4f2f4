using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace TokenGen.Faults.Tests.Chaos;

/// <summary>Makes arguments for a generated method. The server does not read them, so any value of the right type is sufficient.</summary>
internal static class ChaosArguments
{
    private const int MaxDepth = 4;

    /// <summary>Makes the argument of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="token">The token of the call.</param>
    public static object? Make(ParameterInfo parameter, CancellationToken token) =>
        parameter.ParameterType == typeof(CancellationToken) ? token
        : parameter.HasDefaultValue ? null
        : Make(parameter.ParameterType, 0);

    private static object? Make(Type type, int depth)
    {
        if (depth == MaxDepth || Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }

        if (Plain(type) is { } plain)
        {
            return plain;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return Container(type, depth);
        }

        // An open enum, or a union with its first case.
        if (type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(method => method.Name == "op_Implicit" && method.ReturnType == type) is { } conversion
            && Make(conversion.GetParameters()[0].ParameterType, depth + 1) is { } value)
        {
            return conversion.Invoke(null, [value]);
        }

        if (type.IsAbstract || (!type.IsValueType && type.GetConstructor([]) is null))
        {
            return null;
        }

        object made = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(static property => property.CanWrite && IsRequired(property)))
        {
            property.SetValue(made, Make(property.PropertyType, depth + 1));
        }

        return made;
    }

    private static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) && property.GetIndexParameters().Length == 0;

    private static object? Plain(Type type) =>
        type == typeof(string) ? "chaos"
        : type == typeof(bool) ? true
        : type == typeof(int) ? 7
        : type == typeof(long) ? 7L
        : type == typeof(double) ? 7.5
        : type == typeof(float) ? 7.5f
        : type == typeof(decimal) ? 7.5m
        : type == typeof(Guid) ? Guid.Empty
        : type == typeof(Uri) ? new Uri("https://example.com")
        : type == typeof(DateTimeOffset) ? DateTimeOffset.UnixEpoch
        : type == typeof(DateOnly) ? new DateOnly(2030, 1, 2)
        : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(7)
        : type == typeof(JsonElement) ? JsonDocument.Parse("{\"any\":1}").RootElement
        : type == typeof(byte[]) ? new byte[] { 7 }
        : type == typeof(Stream) ? new MemoryStream([7])
        : type == typeof(FilePart) ? new FilePart(new byte[] { 7 })
        : null;

    private static object Container(Type type, int depth)
    {
        Type[] arguments = type.GetGenericArguments();
        if (arguments.Length == 2)
        {
            IDictionary map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            if (Make(arguments[1], depth + 1) is { } value)
            {
                map.Add("any", value);
            }

            return map;
        }

        object? item = Make(arguments[0], depth + 1);
        Array list = Array.CreateInstance(arguments[0], item is null ? 0 : 1);
        if (item is not null)
        {
            list.SetValue(item, 0);
        }

        return list;
    }
}
