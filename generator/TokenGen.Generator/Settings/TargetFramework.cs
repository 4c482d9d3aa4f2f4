using TokenGen.Generator.Model;

namespace TokenGen.Generator.Settings;

/// <summary>The facts of the project's target framework and references that change what is emitted.</summary>
/// <param name="HasDateOnly">Whether the framework has <c>DateOnly</c>, and the TokenGen runtime for it reads and writes that type.</param>
/// <param name="HidesImportedTypes">
/// Whether an attribute of emitted code is declared twice: in the project, and in an assembly whose internals the project can see.
/// </param>
internal sealed record TargetFramework(bool HasDateOnly, bool HidesImportedTypes)
{
    /// <summary>The optional libraries that the project references.</summary>
    public ReferencedLibraries Libraries { get; init; } = new(HasHttpClientFactory: false, HasLogging: false, HasResilience: false);

    /// <summary>The types of the project that settings and documents name.</summary>
    public ProjectTypes Types { get; init; } = ProjectTypes.None;

    /// <summary>A framework that has all of it.</summary>
    public static TargetFramework Current { get; } = new(HasDateOnly: true, HidesImportedTypes: false);
}
