using System.ComponentModel;

namespace TokenGen;

/// <summary>The document requires a credential for the operation. The analyzers of TokenGen report calls on clients without one.</summary>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSecuredAttribute : Attribute;
