namespace System.Diagnostics.CodeAnalysis;

/// <summary>What a trimmer keeps of a type argument. netstandard2.0 is trimmed by nobody; the attribute lets one source serve all frameworks.</summary>
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
