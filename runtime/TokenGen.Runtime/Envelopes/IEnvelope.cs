namespace TokenGen;

/// <summary>An envelope whose payload's type does not matter.</summary>
internal interface IEnvelope
{
    ResponseStatus Status { get; }
}
