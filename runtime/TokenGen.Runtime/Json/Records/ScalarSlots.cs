namespace TokenGen.Json;

/// <summary>The slots of the most frequent types, shared by all fields of a type.</summary>
internal static class ScalarSlots
{
    public static FieldSlot Text { get; } = new ValueSlot<string>(JsonCodecs.String);

    public static FieldSlot TextOrNull { get; } = new ReferenceOrNullSlot<string>(JsonCodecs.String);

    public static FieldSlot OptionalText { get; } = new OptionalSlot<string?>(JsonReferences.OrNull(JsonCodecs.String));

    public static FieldSlot Int64 { get; } = new ValueSlot<long>(JsonCodecs.Int64);

    public static FieldSlot Int64OrNull { get; } = new ValueOrNullSlot<long>(JsonCodecs.Int64);

    public static FieldSlot Int32 { get; } = new ValueSlot<int>(JsonCodecs.Int32);

    public static FieldSlot Int32OrNull { get; } = new ValueOrNullSlot<int>(JsonCodecs.Int32);

    public static FieldSlot Boolean { get; } = new ValueSlot<bool>(JsonCodecs.Boolean);

    public static FieldSlot BooleanOrNull { get; } = new ValueOrNullSlot<bool>(JsonCodecs.Boolean);

    public static FieldSlot DateTime { get; } = new ValueSlot<DateTimeOffset>(JsonCodecs.DateTimeOffset);

    public static FieldSlot DateTimeOrNull { get; } = new ValueOrNullSlot<DateTimeOffset>(JsonCodecs.DateTimeOffset);

    public static FieldSlot Link { get; } = new ValueSlot<Uri>(JsonCodecs.Uri);

    public static FieldSlot LinkOrNull { get; } = new ReferenceOrNullSlot<Uri>(JsonCodecs.Uri);

    public static FieldSlot ElementOrNull { get; } = new ValueOrNullSlot<System.Text.Json.JsonElement>(JsonCodecs.Element);
}
