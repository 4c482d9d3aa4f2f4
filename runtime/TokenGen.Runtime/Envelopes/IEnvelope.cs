namespace TokenGen;

/// <summary>An envelope with a payload of any type.</summary>
internal interface IEnvelope
{
    ResponseStatus Status { get; }
}
