namespace TokenGen.Json;

/// <summary>Reads a member that the document does not declare by name.</summary>
internal static class UndeclaredMember
{
    public static void Read(ref JsonReader reader, JsonLayout layout, ref byte origin)
    {
        if (layout.Undeclared is not { } undeclared)
        {
            reader.SkipValue();
            return;
        }

        JsonMark start = reader.Mark();
        if (undeclared.TryKeep(ref reader, ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance)))
        {
            return;
        }

        // The value does not have the type that the document declares for undeclared members, so no property can hold it.
        reader.Return(start);
        reader.ReportRefused(undeclared.Expected, layout, place: -1);
        JsonFaults.AddUndeclared(ref FieldAccess.FaultsOf(ref origin), reader.ReadMemberText());
    }
}
