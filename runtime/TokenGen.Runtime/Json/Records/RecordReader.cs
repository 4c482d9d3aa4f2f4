namespace TokenGen.Json;

/// <summary>
/// Reads an object into its fields. Frequent kinds of fields are read directly; everything that differs from the document goes to
/// <see cref="DifferentMember"/>.
/// </summary>
internal static class RecordReader
{
    public static void Read(ref JsonReader reader, JsonLayout layout, ref byte origin)
    {
        JsonField[] fields = layout.Fields;
        JsonObjectReader members = reader.ReadStartObject(layout.Members);
        while (reader.ReadMember(ref members))
        {
            int place = members.Place;
            if ((uint)place >= (uint)fields.Length)
            {
                UndeclaredMember.Read(ref reader, layout, ref origin);
                continue;
            }

            // The last value of a repeated name counts, even if the first one did not match.
            if (FieldAccess.FaultsOf(ref origin) is { } faults)
            {
                FieldAccess.FaultsOf(ref origin) = faults.Without(place);
            }

            ref readonly JsonField field = ref fields[place];
            ref byte value = ref FieldAccess.FieldAt(ref origin, field.Distance);
            switch (field.Kind)
            {
                case FieldKind.Text or FieldKind.TextOrNull:
                    if (!reader.IsAtText)
                    {
                        break;
                    }

                    FieldAccess.As<string>(ref value) = reader.ReadString();
                    continue;
                case FieldKind.OptionalText:
                    if (!reader.IsAtText)
                    {
                        break;
                    }

                    FieldAccess.As<Optional<string?>>(ref value) = new Optional<string?>(reader.ReadString());
                    continue;
                case FieldKind.Int64:
                    if (!reader.TryReadInt64(out FieldAccess.As<long>(ref value)))
                    {
                        break;
                    }

                    continue;
                case FieldKind.Int64OrNull:
                    if (!reader.TryReadInt64(out long int64))
                    {
                        break;
                    }

                    FieldAccess.As<long?>(ref value) = int64;
                    continue;
                case FieldKind.Int32:
                    if (!reader.TryReadInt32(out FieldAccess.As<int>(ref value)))
                    {
                        break;
                    }

                    continue;
                case FieldKind.Int32OrNull:
                    if (!reader.TryReadInt32(out int int32))
                    {
                        break;
                    }

                    FieldAccess.As<int?>(ref value) = int32;
                    continue;
                case FieldKind.Boolean:
                    if (!reader.TryReadBoolean(out FieldAccess.As<bool>(ref value)))
                    {
                        break;
                    }

                    continue;
                case FieldKind.BooleanOrNull:
                    if (!reader.TryReadBoolean(out bool flag))
                    {
                        break;
                    }

                    FieldAccess.As<bool?>(ref value) = flag;
                    continue;
            }

            DifferentMember.Read(ref reader, layout, place, ref origin);
        }

        if (members.LacksRequired)
        {
            DifferentMember.Complete(ref reader, layout, members, ref origin);
        }
    }
}
