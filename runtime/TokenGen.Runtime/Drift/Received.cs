using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen;

/// <summary>What the server sent for an object that was read leniently, if a property cannot represent it.</summary>
public static class Received
{
    /// <summary>
    /// Whether the server sent a member, as documented or not. For an object that you created: whether the member is set.
    /// </summary>
    /// <param name="value">A record or class of a client.</param>
    /// <param name="member">The JSON name of the member.</param>
    /// <exception cref="ArgumentException">The value is not an object of a client.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool Has(object value, string member)
    {
        IJsonRecord record = Of(value);
        int place = PlaceOf(record, member);
        if (place < 0)
        {
            return UndeclaredOf(record, member, out _);
        }

        if (record.Faults is { } faults && faults.TryFind(place, out JsonFaults.Fault fault))
        {
            return fault.Raw is not null;
        }

        ref readonly JsonField field = ref record.Shape.Layout.Fields[place];
        return field.Slot.IsSet(ref FieldAccess.FieldAt(ref record.Origin, field.Distance));
    }

    /// <summary>Gets what the server sent for a member instead of what the document declares.</summary>
    /// <param name="value">A record or class of a client.</param>
    /// <param name="member">The JSON name of the member.</param>
    /// <param name="json">The JSON that the server sent; the default if the member is missing or matches the document.</param>
    /// <returns>Whether the server sent something else.</returns>
    /// <exception cref="ArgumentException">The value is not an object of a client.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="JsonException">The JSON contains invalid UTF-8.</exception>
    public static bool TryGetRaw(object value, string member, out JsonElement json)
    {
        IJsonRecord record = Of(value);
        int place = PlaceOf(record, member);
        json = default;
        if (place < 0)
        {
            return UndeclaredOf(record, member, out json);
        }

        if (record.Faults is not { } faults || !faults.TryFind(place, out JsonFaults.Fault fault) || fault.Raw is null)
        {
            return false;
        }

        json = JsonCodecs.Element.Parse(fault.Raw);
        return true;
    }

    /// <summary>
    /// The JSON names of the members that the server did not send as documented; empty if the object matches the document.
    /// </summary>
    /// <param name="value">A record or class of a client.</param>
    /// <exception cref="ArgumentException">The value is not an object of a client.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static IReadOnlyList<string> Differences(object value)
    {
        IJsonRecord record = Of(value);
        if (record.Faults is not { } faults)
        {
            return [];
        }

        List<string> names = new();
        foreach (JsonFaults.Fault fault in faults.All)
        {
            names.Add(fault.Place < 0 ? NameOf(fault.Raw!) : record.Shape.Layout.Names[fault.Place]);
        }

        return names;
    }

    private static IJsonRecord Of(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value as IJsonRecord
            ?? throw new ArgumentException($"{value.GetType()} is not a record or class of a client.", nameof(value));
    }

    private static int PlaceOf(IJsonRecord record, string member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Array.IndexOf(record.Shape.Layout.Names, member);
    }

    private static bool UndeclaredOf(IJsonRecord record, string member, out JsonElement json)
    {
        json = default;
        if (record.Faults is null)
        {
            return false;
        }

        foreach (JsonFaults.Fault fault in record.Faults.All)
        {
            if (fault.Place >= 0 || NameOf(fault.Raw!) != member)
            {
                continue;
            }

            JsonMembers members = default;
            JsonMembers.Append(ref members, fault.Raw);
            return members.TryGetValue(member, out json);
        }

        return false;
    }

    private static string NameOf(byte[] rawMember)
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes("{" + StrictUtf8.GetString(rawMember) + "}"));
        reader.ReadStartObject();
        reader.ReadName(out ReadOnlySpan<byte> name);
        return reader.GetNameText(name);
    }
}
