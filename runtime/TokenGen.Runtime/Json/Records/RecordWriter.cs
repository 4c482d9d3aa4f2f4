namespace TokenGen.Json;

/// <summary>Writes an object, member by member, in the order of the document.</summary>
internal static class RecordWriter
{
    public static void Write(ref JsonWriter writer, JsonLayout layout, ref byte origin)
    {
        writer.WriteStartObject();
        JsonFaults? faults = FieldAccess.FaultsOf(ref origin);
        JsonField[] fields = layout.Fields;
        for (int place = 0; place < fields.Length; place++)
        {
            ref readonly JsonField field = ref fields[place];
            if (faults is not null && WriteFault(ref writer, faults, place, field.Literal))
            {
                continue;
            }

            ref byte value = ref FieldAccess.FieldAt(ref origin, field.Distance);
            switch (field.Kind)
            {
                case FieldKind.Text:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteString(FieldAccess.As<string>(ref value));
                    break;
                case FieldKind.TextOrNull when FieldAccess.As<string?>(ref value) is { } text:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteString(text);
                    break;
                case FieldKind.OptionalText when FieldAccess.As<Optional<string?>>(ref value) is { HasValue: true } optional:
                    writer.WriteLiteralName(field.Literal);
                    if (optional.GetValueOrDefault() is { } optionalText)
                    {
                        writer.WriteString(optionalText);
                    }
                    else
                    {
                        writer.WriteNull();
                    }

                    break;
                case FieldKind.Int64:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteInt64(FieldAccess.As<long>(ref value));
                    break;
                case FieldKind.Int64OrNull when FieldAccess.As<long?>(ref value) is { } number:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteInt64(number);
                    break;
                case FieldKind.Int32:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteInt64(FieldAccess.As<int>(ref value));
                    break;
                case FieldKind.Int32OrNull when FieldAccess.As<int?>(ref value) is { } number:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteInt64(number);
                    break;
                case FieldKind.Boolean:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteBoolean(FieldAccess.As<bool>(ref value));
                    break;
                case FieldKind.BooleanOrNull when FieldAccess.As<bool?>(ref value) is { } flag:
                    writer.WriteLiteralName(field.Literal);
                    writer.WriteBoolean(flag);
                    break;
                case FieldKind.Other when field.Slot.IsSet(ref value):
                    writer.WriteLiteralName(field.Literal);
                    field.Slot.Write(ref writer, ref value);
                    break;
                default:
                    if (!field.IsNullWritten)
                    {
                        break;
                    }

                    writer.WriteLiteralName(field.Literal);
                    writer.WriteNull();
                    break;
            }
        }

        layout.Undeclared?.Write(ref writer, ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance));
        if (faults is not null)
        {
            WriteUndeclared(ref writer, faults);
        }

        writer.WriteEndObject();
    }

    private static void WriteUndeclared(ref JsonWriter writer, JsonFaults faults)
    {
        foreach (JsonFaults.Fault fault in faults.All)
        {
            if (fault.Place == JsonFaults.Undeclared)
            {
                writer.WriteRaw(fault.Raw);
            }
        }
    }

    // A value that could not be read is written back as the server sent it; a missing member is not written.
    private static bool WriteFault(ref JsonWriter writer, JsonFaults faults, int place, byte[] literal)
    {
        if (!faults.TryFind(place, out JsonFaults.Fault fault))
        {
            return false;
        }

        if (fault.Raw is not { } raw)
        {
            return true;
        }

        writer.WriteLiteralName(literal);
        writer.WriteRaw(raw);
        return true;
    }
}
