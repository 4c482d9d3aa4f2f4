using System.ComponentModel;

namespace TokenGen.Json;

/// <summary>The base of the classes of a client (setting <c>Models="Class"</c>): what <see cref="JsonRecord"/> is for records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonModel : IJsonRecord
{
    private JsonFaults? _faults;
    private JsonMembers _additionalProperties;

    /// <inheritdoc cref="JsonRecord.AdditionalProperties"/>
    public JsonMembers AdditionalProperties { get => _additionalProperties; set => _additionalProperties = value; }

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
