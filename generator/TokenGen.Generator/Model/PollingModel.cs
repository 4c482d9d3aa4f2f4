namespace TokenGen.Generator.Model;

/// <summary>The method that calls an operation and polls until the work is done.</summary>
internal sealed record PollingModel
{
    /// <summary>The C# name without <c>Async</c>; unique among the operations of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>The operation that returns the state of the work.</summary>
    public required OperationModel Status { get; init; }

    /// <summary>The class of <see cref="Status"/>; null if it is the class of the operation itself.</summary>
    public string? StatusClass { get; init; }

    /// <summary>Where the state comes from.</summary>
    public required PollingPlace Place { get; init; }

    /// <summary>
    /// For <see cref="PollingPlace.Operation"/>: the argument of each parameter of <see cref="Status"/>, by its <see cref="ParameterModel.Name"/>.
    /// </summary>
    public EquatableArray<PollingArgument> Arguments { get; init; }

    /// <summary>The path of the value in the first response that identifies the work; null if there is none.</summary>
    public EquatableArray<BodyStep>? Value { get; init; }

    /// <summary><see cref="Value"/> as the rule writes it, for messages.</summary>
    public string? ValuePath { get; init; }

    /// <summary>For <see cref="PollingPlace.Header"/>: the header with the URL.</summary>
    public string? Header { get; init; }

    /// <summary>The path of the state; null if the HTTP status says it.</summary>
    public EquatableArray<BodyStep>? State { get; init; }

    /// <summary>The type of that value.</summary>
    public TypeUse? StateType { get; init; }

    /// <summary>The states that mean the work is done, as they are written in C#; for a C# enum, the names of its members.</summary>
    public EquatableArray<string> Done { get; init; }

    /// <summary>The states that mean the work has failed.</summary>
    public EquatableArray<string> Failed { get; init; }

    /// <summary>The path of a value that is present and not null if the work has failed.</summary>
    public EquatableArray<BodyStep>? Error { get; init; }
}

/// <summary>Where the state of the work comes from.</summary>
internal enum PollingPlace
{
    /// <summary>From the operation itself, called again.</summary>
    Itself,

    /// <summary>From another operation.</summary>
    Operation,

    /// <summary>From the URL in a header of the first response.</summary>
    Header,
}

/// <summary>The argument of one parameter of the operation that returns the state.</summary>
/// <param name="Parameter">The parameter's name in C#.</param>
/// <param name="Source">The parameter of the first operation whose argument is passed; null if the value of its response is passed, or nothing.</param>
/// <param name="IsValue">Whether it gets the value of the first response.</param>
internal sealed record PollingArgument(string Parameter, string? Source, bool IsValue);
