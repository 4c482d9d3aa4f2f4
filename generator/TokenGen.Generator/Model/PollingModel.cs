namespace TokenGen.Generator.Model;

/// <summary>The method beside an operation that waits until what it has begun is done.</summary>
internal sealed record PollingModel
{
    /// <summary>The C# name without <c>Async</c>; unique among the operations of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>The operation that tells how the work stands.</summary>
    public required OperationModel Status { get; init; }

    /// <summary>The class that has <see cref="Status"/>; null where it is the one of the operation itself.</summary>
    public string? StatusClass { get; init; }

    /// <summary>Where it is told.</summary>
    public required PollingPlace Place { get; init; }

    /// <summary>For <see cref="PollingPlace.Operation"/>: what each parameter of <see cref="Status"/> gets, by its <see cref="ParameterModel.Name"/>.</summary>
    public EquatableArray<PollingArgument> Arguments { get; init; }

    /// <summary>What in the first answer says which work it is; null where nothing does.</summary>
    public EquatableArray<BodyStep>? Value { get; init; }

    /// <summary>How the rule writes <see cref="Value"/>, for a message.</summary>
    public string? ValuePath { get; init; }

    /// <summary>For <see cref="PollingPlace.Header"/>: the header.</summary>
    public string? Header { get; init; }

    /// <summary>How the work stands; null where the HTTP status tells.</summary>
    public EquatableArray<BodyStep>? State { get; init; }

    /// <summary>The type of that value.</summary>
    public TypeUse? StateType { get; init; }

    /// <summary>What stands there when the work is done: values as they are written in C#, of a C# enum the names of its members.</summary>
    public EquatableArray<string> Done { get; init; }

    /// <summary>What stands there when it has failed.</summary>
    public EquatableArray<string> Failed { get; init; }

    /// <summary>What is there, and not null, when it has failed.</summary>
    public EquatableArray<BodyStep>? Error { get; init; }
}

/// <summary>Where it is told how work stands.</summary>
internal enum PollingPlace
{
    /// <summary>By the operation itself, called again.</summary>
    Itself,

    /// <summary>By another operation.</summary>
    Operation,

    /// <summary>At a URL that a header of the first answer names.</summary>
    Header,
}

/// <summary>What a parameter of the operation that tells how work stands gets.</summary>
/// <param name="Parameter">The parameter's name in C#.</param>
/// <param name="Source">The parameter of the operation that has begun the work; null where the value of its answer is passed, or nothing.</param>
/// <param name="IsValue">Whether it gets the value of the first answer.</param>
internal sealed record PollingArgument(string Parameter, string? Source, bool IsValue);
