namespace TokenGen.Corpus.Compilation;

/// <summary>What was measured of a document.</summary>
internal sealed record Measurement
{
    /// <summary>Operations among the emitted interfaces.</summary>
    public required int Operations { get; init; }

    /// <summary>Public types among the emitted ones.</summary>
    public required int Types { get; init; }

    public required int Files { get; init; }

    public required long Bytes { get; init; }

    public required int GeneratorMilliseconds { get; init; }

    public required int CompileMilliseconds { get; init; }

    /// <summary>What the whole process computed, on all processors; unlike the times above, a busy machine changes it little.</summary>
    public required int ProcessorMilliseconds { get; init; }

    public required int PeakMegabytes { get; init; }

    /// <summary>What the generator threw, if it did.</summary>
    public string? GeneratorException { get; init; }

    /// <summary>What the generator said of the document.</summary>
    public required IReadOnlyList<Finding> Diagnostics { get; init; }

    /// <summary>What the compiler said of the emitted code, warnings and errors.</summary>
    public required IReadOnlyList<Finding> CompilerFindings { get; init; }
}
