using System.ComponentModel;

namespace TokenGen.Validation;

/// <summary>An object whose type has limits in the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiValidated
{
    /// <summary>The limits of the type; <see langword="null"/> if only types of its members have limits.</summary>
    ValueLimits? Limits { get; }
}
