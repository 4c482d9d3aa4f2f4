namespace TokenGen.Generator.Model;

/// <summary>What of a client depends on the framework that the project targets.</summary>
/// <param name="HasDateOnly">Whether there is <c>DateOnly</c>, and a runtime that reads and writes it.</param>
/// <param name="HidesImportedTypes">
/// Whether an attribute that emitted code names is declared in the project and by an assembly that shows the project its internals.
/// </param>
internal sealed record TargetFramework(bool HasDateOnly, bool HidesImportedTypes)
{
    /// <summary>What of other libraries the project references.</summary>
    public ReferencedLibraries Libraries { get; init; } = new(HasHttpClientFactory: false, HasLogging: false, HasResilience: false);

    /// <summary>The types that settings and documents name.</summary>
    public ProjectTypes Types { get; init; } = ProjectTypes.None;

    /// <summary>One with everything.</summary>
    public static TargetFramework Current { get; } = new(HasDateOnly: true, HidesImportedTypes: false);
}
