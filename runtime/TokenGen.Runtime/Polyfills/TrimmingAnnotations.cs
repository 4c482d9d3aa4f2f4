namespace System.Diagnostics.CodeAnalysis;

/// <summary>
/// Names the members of a type argument that trimming keeps. netstandard2.0 is never trimmed; the attribute allows one source for all
/// frameworks.
/// </summary>
[AttributeUsage(AttributeTargets.GenericParameter)]
internal sealed class DynamicallyAccessedMembersAttribute(DynamicallyAccessedMemberTypes memberTypes) : Attribute
{
    public DynamicallyAccessedMemberTypes MemberTypes { get; } = memberTypes;
}

/// <summary>The members that a trimmer keeps.</summary>
[Flags]
internal enum DynamicallyAccessedMemberTypes
{
    None = 0,
    PublicParameterlessConstructor = 1,
}

/// <summary>Silences a warning of a trimmer.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnconditionalSuppressMessageAttribute(string category, string checkId) : Attribute
{
    public string Category { get; } = category;

    public string CheckId { get; } = checkId;

    public string? Justification { get; set; }
}
