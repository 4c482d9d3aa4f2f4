namespace TokenGen.Json;

/// <summary>
/// The most frequent kinds of fields, which the loops read and write without a virtual call; all others have a slot for it.
/// </summary>
internal enum FieldKind : byte
{
    Other,
    Text,
    TextOrNull,
    OptionalText,
    Int64,
    Int64OrNull,
    Int32,
    Int32OrNull,
    Boolean,
    BooleanOrNull,
}
