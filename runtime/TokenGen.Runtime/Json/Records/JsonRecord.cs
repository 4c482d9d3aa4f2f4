using System.ComponentModel;
using System.Text;

namespace TokenGen.Json;

/// <summary>
/// The base of the records of a client. A record has its properties and a map of their fields; reading, writing, comparing and printing are
/// loops over that map, written once here in the runtime.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record JsonRecord : IJsonRecord
{
    // Null for objects that the caller made, and for those that match the document. It is also the origin from which the places of the
    // other fields are counted (FieldAccess).
    private JsonFaults? _faults;
    private JsonMembers _additionalProperties;

    // It is here and not in each record, because a large client has thousands of them. A record whose undeclared members have a declared
    // type hides it.
    /// <summary>Members that the document does not declare, kept as JSON.</summary>
    public JsonMembers AdditionalProperties { get => _additionalProperties; init => _additionalProperties = value; }

    /// <summary>Names of the members, and which of them are required.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract JsonShape JsonShape { get; }

    /// <summary>Names the fields of the record, in the order of its shape.</summary>
    /// <param name="fields">Receives the fields.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void MapFields(JsonFields fields);

    /// <summary>Checks that the server sent a usable value before a required property returns it.</summary>
    /// <param name="place">The place of the member in the shape.</param>
    /// <exception cref="ApiResponseFormatException">The server did not send the member, or its value does not match the
    /// document.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void OnGet(int place)
    {
        if (_faults is not null)
        {
            _faults.Check(JsonShape, place);
        }
    }

    /// <summary>Drops the JSON that the server sent for a member, because the caller assigns another value.</summary>
    /// <param name="place">The place of the member in the shape.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void OnSet(int place)
    {
        if (_faults is not null)
        {
            _faults = _faults.Without(place);
        }
    }

    /// <summary>
    /// Whether two records have the same type and equal members. Lists and maps are equal only if they are the same object.
    /// </summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(JsonRecord? other) =>
        ReferenceEquals(this, other)
            || (other is not null && other.EqualityContract == EqualityContract && RecordValues.AreEqual(this, other));

    /// <inheritdoc/>
    public override int GetHashCode() => RecordValues.HashOf(this);

    /// <summary>The type and its members under their JSON names, without secrets.</summary>
    public sealed override string ToString() => RecordValues.TextOf(JsonShape.TypeName, PrintMembers);

    /// <summary>Prints the members for <see cref="ToString"/>, without secrets.</summary>
    /// <param name="builder">Receives the text.</param>
    /// <returns>Whether there was a member.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => RecordValues.Print(this, builder);

    JsonShape IJsonRecord.Shape => JsonShape;

    JsonFaults? IJsonRecord.Faults => _faults;

    ref byte IJsonRecord.Origin => ref FieldAccess.OriginOf(ref _faults);

    internal ref byte Origin => ref FieldAccess.OriginOf(ref _faults);

    void IJsonRecord.Map(JsonFields fields)
    {
        fields.Others(ref _additionalProperties);
        MapFields(fields);
    }
}
