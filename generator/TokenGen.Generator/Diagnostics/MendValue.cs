namespace TokenGen.Generator.Diagnostics;

/// <summary>A property of a diagnostic, by which it tells a code fix what to write.</summary>
internal sealed record MendValue(string Name, string Value)
{
    /// <summary>TKG0206: the operationId that leaves the method's name as it is.</summary>
    public const string OperationId = nameof(OperationId);

    /// <summary>TKG0201: the name of the parameter.</summary>
    public const string Parameter = nameof(Parameter);

    /// <summary>TKG0201: <see cref="InList"/> where the other place is a list of parameters, <see cref="InPathItem"/> where it is a path item.</summary>
    public const string Target = nameof(Target);

    public const string InList = nameof(InList);

    public const string InPathItem = nameof(InPathItem);
}
