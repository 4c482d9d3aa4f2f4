using System.Collections;
using System.Reflection;
using TokenGen;

namespace Servers.Driver;

/// <summary>Reads each property of a result, as a caller would.</summary>
internal static class PropertyWalk
{
    /// <summary>The first property that throws; null if all can be read.</summary>
    public static string? FirstThrow(object? value) => FirstThrow("", value, 0);

    private static string? FirstThrow(string path, object? value, int depth)
    {
        if (value is null or string || depth > 8) return null;
        if (value is IEnumerable items) return items.Cast<object?>().Select((item, index) => FirstThrow($"{path}/{index}", item, depth + 1))
            .FirstOrDefault(static problem => problem is not null);
        Type type = value.GetType();
        if (type.Namespace?.StartsWith("Servers.", StringComparison.Ordinal) != true)
        {
            return type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal)
                ? FirstThrow(path, type.GetProperty("Value")!.GetValue(value), depth + 1)
                : null;
        }

        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0))
        {
            try
            {
                if (FirstThrow($"{path}/{property.Name}", property.GetValue(value), depth + 1) is { } problem) return problem;
            }
            catch (TargetInvocationException exception) when (exception.InnerException is ApiResponseFormatException { Path: { } member }
                && member.StartsWith("$.", StringComparison.Ordinal) && !Received.Has(value, member["$.".Length..]))
            {
                // The server did not send this member, so nothing is lost.
            }
            catch (TargetInvocationException exception)
            {
                return $"{path}/{property.Name} throws: {exception.InnerException!.Message}";
            }
        }

        return null;
    }
}
