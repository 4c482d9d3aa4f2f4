namespace TokenGen.Corpus.Compilation;

/// <summary>The measurements of a document.</summary>
internal sealed record Measurement
{
    /// <summary>The number of emitted operations.</summary>
    public required int Operations { get; init; }

    /// <summary>The number of emitted public types.</summary>
    public required int Types { get; init; }

    public required int Files { get; init; }

    public required long Bytes { get; init; }

    public required int GeneratorMilliseconds { get; init; }

    public required int CompileMilliseconds { get; init; }

    /// <summary>Processor time of the whole process; unlike the times above, other load on the machine changes it little.</summary>
    public required int ProcessorMilliseconds { get; init; }

    public required int PeakMegabytes { get; init; }

    /// <summary>The exception of the generator, if it threw one.</summary>
    public string? GeneratorException { get; init; }

    /// <summary>The diagnostics of the generator.</summary>
    public required IReadOnlyList<Finding> Diagnostics { get; init; }

    /// <summary>The warnings and errors of the compiler in the emitted code.</summary>
    public required IReadOnlyList<Finding> CompilerFindings { get; init; }
}
