using System.Text;

namespace TokenGen.Json;

/// <summary>Compares and prints objects, member by member.</summary>
internal static class RecordValues
{
    /// <summary>Whether two objects of one type are equal in each member, and in their differences from the document.</summary>
    public static bool AreEqual(IJsonRecord one, IJsonRecord other)
    {
        JsonLayout layout = one.Shape.Layout;
        ref byte first = ref one.Origin;
        ref byte second = ref other.Origin;
        foreach (ref readonly JsonField field in layout.Fields.AsSpan())
        {
            if (!field.Slot.AreEqual(
                ref FieldAccess.FieldAt(ref first, field.Distance), ref FieldAccess.FieldAt(ref second, field.Distance)))
            {
                return false;
            }
        }

        if (layout.Undeclared is { } undeclared
            && !undeclared.AreEqual(ref FieldAccess.FieldAt(ref first, layout.UndeclaredDistance), ref FieldAccess.FieldAt(
                ref second, layout.UndeclaredDistance)))
        {
            return false;
        }

        return one.Faults is null ? other.Faults is null : one.Faults.Equals(other.Faults);
    }

    /// <summary>The hash of all members.</summary>
    public static int HashOf(IJsonRecord record)
    {
        JsonLayout layout = record.Shape.Layout;
        ref byte origin = ref record.Origin;
        int hash = 17;
        foreach (ref readonly JsonField field in layout.Fields.AsSpan())
        {
            hash = unchecked((hash * 31) + field.Slot.HashOf(ref FieldAccess.FieldAt(ref origin, field.Distance)));
        }

        return layout.Undeclared is { } undeclared
            ? unchecked((hash * 31) + undeclared.HashOf(ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance)))
            : hash;
    }

    /// <summary>The text of a record or tuple.</summary>
    /// <param name="typeName">The name of its type.</param>
    /// <param name="printMembers">Prints its members, and returns whether there was one.</param>
    public static string TextOf(string typeName, Func<StringBuilder, bool> printMembers)
    {
        StringBuilder text = new StringBuilder(typeName).Append(" { ");
        if (printMembers(text))
        {
            text.Append(' ');
        }

        return text.Append('}').ToString();
    }

    /// <summary>Prints the members that have a value, without secrets.</summary>
    /// <returns>Whether there was such a member.</returns>
    public static bool Print(IJsonRecord record, StringBuilder text)
    {
        JsonLayout layout = record.Shape.Layout;
        ref byte origin = ref record.Origin;
        bool isFirst = true;
        for (int place = 0; place < layout.Fields.Length; place++)
        {
            if (TextOf(record, layout, place, ref origin) is not { } value)
            {
                continue;
            }

            text.Append(isFirst ? "" : ", ").Append(layout.Names[place]).Append(" = ").Append(value);
            isFirst = false;
        }

        if (layout.Undeclared?.Show(ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance)) is { } others)
        {
            text.Append(isFirst ? "" : ", ").Append("… ").Append(others);
            isFirst = false;
        }

        return !isFirst;
    }

    // The value of a member as printed text; null if it is not set.
    private static string? TextOf(IJsonRecord record, JsonLayout layout, int place, ref byte origin)
    {
        ref readonly JsonField field = ref layout.Fields[place];
        if (record.Faults is { } faults && faults.TryFind(place, out JsonFaults.Fault fault) && !fault.IsUsable)
        {
            return fault.Raw is null ? "(not sent)" : $"({JsonFaults.Describe(fault.Raw)})";
        }

        return field.IsSecret ? "***" : PrintedValue.Of(field.Slot.Show(ref FieldAccess.FieldAt(ref origin, field.Distance)));
    }
}
