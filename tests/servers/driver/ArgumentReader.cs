using System.Reflection;
using System.Text;
using System.Text.Json;
using TokenGen;

namespace Servers.Driver;

/// <summary>Makes the arguments of a method from JSON.</summary>
internal static class ArgumentReader
{
    /// <exception cref="InvalidDataException">An argument has no parameter.</exception>
    public static object?[] Read(MethodInfo method, JsonElement arguments)
    {
        Dictionary<string, JsonElement> left = arguments.EnumerateObject()
            .ToDictionary(static member => Plain(member.Name), static member => member.Value);
        ParameterInfo[] parameters = method.GetParameters();
        object?[] values = new object?[parameters.Length];
        foreach (ParameterInfo parameter in parameters)
        {
            if (left.Remove(Plain(parameter.Name!), out JsonElement value)) values[parameter.Position] = Convert(
                value, parameter.ParameterType);
            else if (parameter.HasDefaultValue) values[parameter.Position] = parameter.DefaultValue ?? Default(parameter.ParameterType);
            else if (parameter.ParameterType == typeof(CancellationToken)) values[parameter.Position] = CancellationToken.None;
            else throw new InvalidDataException($"{method.Name} needs {parameter.Name}.");
        }

        // Many optional parameters are passed as one record.
        if (left.Count > 0 && parameters.FirstOrDefault(static parameter =>
            parameter.ParameterType.Name.EndsWith("Options", StringComparison.Ordinal)) is { } options)
        {
            object record = Activator.CreateInstance(options.ParameterType)!;
            foreach (PropertyInfo property in options.ParameterType.GetProperties())
            {
                if (left.Remove(Plain(property.Name), out JsonElement value)) property.SetValue(
                    record, Convert(value, property.PropertyType));
            }

            values[options.Position] = record;
        }

        return left.Count == 0 ? values : throw new InvalidDataException($"{method.Name} has no {string.Join(", ", left.Keys)}, but {string.Join(", ", parameters.Select(static parameter => parameter.Name))}.");
    }

    private static object? Convert(JsonElement value, Type type)
    {
        if (type == typeof(FilePart)) return FilePart.FromText(value.GetString()!, "a.txt");
        if (type == typeof(IReadOnlyList<FilePart>)) return value.EnumerateArray()
            .Select(static text => FilePart.FromText(text.GetString()!, "a.txt")).ToList();
        if (type == typeof(Stream)) return new MemoryStream(Encoding.UTF8.GetBytes(value.GetString()!));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Activator.CreateInstance(type, Convert(value, type.GetGenericArguments()[0]));
        }

        return JsonSerializer.Deserialize(value, type);
    }

    private static object? Default(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
