using System.ComponentModel;
using System.Text;

namespace TokenGen.Json;

/// <summary>
/// The base of records whose JSON is an array (OpenAPI 3.1, <c>prefixItems</c>): what <see cref="JsonRecord"/> is for objects.
/// </summary>
/// <remarks>
/// The two have no common base: a client that was compiled for .NET Standard 2.0 does not override the <c>Clone</c> method that a record
/// between them would have on modern frameworks, so its types would not load there.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record JsonTuple : IJsonRecord
{
    private JsonFaults? _faults;

    /// <inheritdoc cref="JsonRecord.JsonShape"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract JsonShape JsonShape { get; }

    /// <inheritdoc cref="JsonRecord.MapFields"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void MapFields(JsonFields fields);

    /// <inheritdoc cref="JsonRecord.OnGet"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void OnGet(int place)
    {
        if (_faults is not null)
        {
            _faults.Check(JsonShape, place);
        }
    }

    /// <inheritdoc cref="JsonRecord.OnSet"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void OnSet(int place)
    {
        if (_faults is not null)
        {
            _faults = _faults.Without(place);
        }
    }

    /// <inheritdoc cref="JsonRecord.Equals(JsonRecord)"/>
    public virtual bool Equals(JsonTuple? other) =>
        ReferenceEquals(this, other)
            || (other is not null && other.EqualityContract == EqualityContract && RecordValues.AreEqual(this, other));

    /// <inheritdoc/>
    public override int GetHashCode() => RecordValues.HashOf(this);

    /// <inheritdoc cref="JsonRecord.ToString"/>
    public sealed override string ToString() => RecordValues.TextOf(JsonShape.TypeName, PrintMembers);

    /// <inheritdoc cref="JsonRecord.PrintMembers"/>
    protected virtual bool PrintMembers(StringBuilder builder) => RecordValues.Print(this, builder);

    JsonShape IJsonRecord.Shape => JsonShape;

    JsonFaults? IJsonRecord.Faults => _faults;

    ref byte IJsonRecord.Origin => ref FieldAccess.OriginOf(ref _faults);

    internal ref byte Origin => ref FieldAccess.OriginOf(ref _faults);

    void IJsonRecord.Map(JsonFields fields) => MapFields(fields);
}
