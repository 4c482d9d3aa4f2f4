namespace TokenGen.Json;

/// <summary>
/// Reads a member of a less frequent type, or one that differs from the document. A lenient reader keeps a value that it cannot read as
/// JSON, continues with the next member, and reports the difference; a strict reader throws.
/// </summary>
internal static class DifferentMember
{
    public static void Read(ref JsonReader reader, JsonLayout layout, int place, ref byte origin)
    {
        ref readonly JsonField field = ref layout.Fields[place];
        ref byte value = ref FieldAccess.FieldAt(ref origin, field.Distance);
        bool isNull = reader.IsAtNull;
        if (isNull && field is { IsRequired: true, IsNullWritten: false } && !field.Slot.IsNullAValue)
        {
            if (!reader.IsLenient)
            {
                throw reader.ExpectedButFound(field.Slot.Expected);
            }

            Keep(ref reader, layout, place, ref origin, field.Slot.TryMakeEmpty(ref value));
            return;
        }

        if (reader.IsLenient && !field.IsRequired && reader.IsAtEmptyText && !field.Slot.TakesEmptyText)
        {
            // A form field without input: it contains no date, number or listed value.
            Keep(ref reader, layout, place, ref origin, isUsable: true);
            return;
        }

        JsonMark start = reader.Mark();
        int dropped = reader.Dropped;
        if (!field.Slot.TryRead(ref reader, ref value))
        {
            reader.Return(start);
            field.Slot.Clear(ref value);
            reader.ReportRefused(field.Slot.Expected, layout, place);
            KeepRaw(ref reader, place, ref origin, isUsable: !field.IsRequired);
            return;
        }

        if (isNull && !field.IsNullWritten && !field.Slot.IsNullAValue)
        {
            reader.ReportHarmless(start, field.Slot.Expected, layout, place);
        }

        if (reader.Dropped == dropped)
        {
            return;
        }

        // The list lacks the nulls that it contained, so the original is kept to write it back.
        reader.Dropped = dropped;
        JsonFaults.Add(ref FieldAccess.FaultsOf(ref origin), place, reader.RawFrom(start), isUsable: true);
    }

    /// <summary>Completes an object that ended without a required member.</summary>
    public static void Complete(ref JsonReader reader, JsonLayout layout, in JsonObjectReader members, ref byte origin)
    {
        if (!reader.IsLenient)
        {
            throw members.Missing(reader.LastObjectEnd);
        }

        for (int place = 0; place < layout.Fields.Length; place++)
        {
            if (members.IsMissing(place))
            {
                Miss(ref reader, layout, place, ref origin);
            }
        }
    }

    /// <summary>Records that a required member is missing.</summary>
    public static void Miss(ref JsonReader reader, JsonLayout layout, int place, ref byte origin)
    {
        ref readonly JsonField field = ref layout.Fields[place];
        bool isUsable = field.Slot.TryMakeEmpty(ref FieldAccess.FieldAt(ref origin, field.Distance));
        JsonFaults.Add(ref FieldAccess.FaultsOf(ref origin), place, raw: null, isUsable);
        reader.ReportMissing(field.Slot.Expected, layout, place);
    }

    private static void Keep(ref JsonReader reader, JsonLayout layout, int place, ref byte origin, bool isUsable)
    {
        reader.Report(reader.Mark(), layout.Fields[place].Slot.Expected, layout, place);
        KeepRaw(ref reader, place, ref origin, isUsable);
    }

    private static void KeepRaw(ref JsonReader reader, int place, ref byte origin, bool isUsable)
    {
        byte[] raw = reader.ReadRaw().ToArray();
        JsonFaults.Add(ref FieldAccess.FaultsOf(ref origin), place, raw, isUsable);
    }
}
