using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using Newtonsoft.Json.Linq;

namespace TokenGen.Drift.Judging;

/// <summary>Reads the value of any client as a caller does: by its public properties.</summary>
internal static class ValueReader
{
    private static readonly string[] s_extraNames = ["AdditionalProperties", "AdditionalData"];

    public static Seen Read(object? value)
    {
        switch (value)
        {
            case null:
                return new Seen.Nothing();
            case string text:
                return new Seen.Text(text);
            case bool flag:
                return new Seen.Flag(flag);
            case Guid or Uri or TimeOnly or TimeSpan:
                return new Seen.Text(string.Format(CultureInfo.InvariantCulture, "{0}", value));
            case DateTimeOffset moment:
                return new Seen.Moment(moment);
            case DateTime moment:
                return new Seen.Moment(new DateTimeOffset(
                    moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc)));
            case DateOnly day:
                return new Seen.Moment(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero));
            case Microsoft.Kiota.Abstractions.Date day:
                return new Seen.Moment(new DateTimeOffset(day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero));
            case Enum known:
                return new Seen.Text(NameOf(known));
            case JsonElement element:
                return Raw(element);
            case JToken token:
                return Raw(token.ToString(Newtonsoft.Json.Formatting.None));
            case UntypedNode node:
                return Raw(WriteUntyped(node));
            case byte[] bytes:
                return new Seen.Bytes(bytes);
            case Stream stream:
                return new Seen.Bytes(ReadAll(stream));
            case IFormattable and (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal):
                return new Seen.Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            case IEnumerable<KeyValuePair<string, JsonElement>> members:
                return ReadMap(members.Select(static member => (member.Key, (object?)member.Value)));
            case IDictionary map:
                return ReadMap(map.Keys.Cast<object>().Select(key => ((string)key, map[key])));
            case IEnumerable items:
                return ReadItems(items);
            default:
                return ReadObject(value);
        }
    }

    private static Seen ReadItems(IEnumerable items)
    {
        // Some maps implement only IReadOnlyDictionary, without IDictionary.
        Type? map = items.GetType().GetInterfaces()
            .FirstOrDefault(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
        if (map is null)
        {
            return new Seen.Items([.. items.Cast<object?>().Select(Read)]);
        }

        return ReadMap(items.Cast<object>().Select(static pair => ((string)Property(pair, "Key")!, Property(pair, "Value"))));
    }

    private static Seen.Members ReadMap(IEnumerable<(string Name, object? Value)> entries) =>
        new(entries.GroupBy(static entry => entry.Name.ToLowerInvariant())
            .ToDictionary(static group => group.Key, static group => Read(group.First().Value)), new Dictionary<string, Seen>());

    private static Seen ReadObject(object value)
    {
        Type type = value.GetType();
        if (type.Name == "FileResponse")
        {
            return Read(Property(value, "Stream"));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Read(type.GetMethod("GetValueOrDefault")!.Invoke(value, null));
        }

        if (type.IsValueType && type.Namespace == "DriftApi" && type.GetProperty("Value") is { } wire)
        {
            return Read(wire.GetValue(value));
        }

        if (type.GetMethod("TryGetUnknown") is not null)
        {
            return ReadUnion(value, type);
        }

        if (value is IComposedTypeWrapper)
        {
            return ReadComposed(value, type);
        }

        Dictionary<string, Seen> members = [];
        Dictionary<string, Seen> extras = [];
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0))
        {
            if (property.Name == "BackingStore")
            {
                continue;
            }

            Seen seen;
            try
            {
                seen = Read(property.GetValue(value));
            }
            catch (TargetInvocationException exception)
            {
                seen = new Seen.Throws(exception.InnerException!);
            }

            if (!s_extraNames.Contains(property.Name))
            {
                members[property.Name.ToLowerInvariant()] = seen;
            }
            else if (seen is Seen.Members found)
            {
                extras = new Dictionary<string, Seen>(found.Values);
            }
        }

        return new Seen.Members(members, extras);
    }

    private static Seen ReadUnion(object value, Type type)
    {
        foreach (MethodInfo method in type.GetMethods().Where(static method => method.Name.StartsWith("TryGet", StringComparison.Ordinal)))
        {
            object?[] arguments = [null];
            if ((bool)method.Invoke(value, arguments)!)
            {
                return Read(arguments[0]);
            }
        }

        throw new InvalidOperationException($"{type.Name} has no value.");
    }

    private static Seen ReadComposed(object value, Type type)
    {
        object? held = type.GetProperties().Where(static property => !s_extraNames.Contains(property.Name))
            .Select(property => property.GetValue(value)).FirstOrDefault(static part => part is not null);
        return Read(held);
    }

    private static Seen Raw(string json)
    {
        using JsonDocument parsed = JsonDocument.Parse(json);
        return Raw(parsed.RootElement.Clone());
    }

    private static Seen Raw(JsonElement element) =>
        element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? new Seen.Nothing() : new Seen.Raw(element);

    private static string WriteUntyped(UntypedNode node)
    {
        using JsonSerializationWriter writer = new();
        writer.WriteObjectValue(null, node);
        using StreamReader reader = new(writer.GetSerializedContent());
        return reader.ReadToEnd();
    }

    private static byte[] ReadAll(Stream stream)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        stream.Dispose();
        return copy.ToArray();
    }

    private static string NameOf(Enum known)
    {
        string name = known.ToString();
        FieldInfo? field = known.GetType().GetField(name);
        return field?.GetCustomAttribute<EnumMemberAttribute>()?.Value
            ?? field?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? name.ToLowerInvariant();
    }

    private static object? Property(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value);
}
