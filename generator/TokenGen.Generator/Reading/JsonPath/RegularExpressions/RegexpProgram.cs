namespace TokenGen.Generator.Reading.JsonPath.RegularExpressions;

/// <summary>
/// A regular expression as instructions of an automaton. It does not backtrack, so the time of a match grows with the text times the
/// expression, never exponentially.
/// </summary>
internal sealed class RegexpProgram
{
    /// <summary><c>(a{100}){100}</c> needs ten thousand states; no real pattern needs more.</summary>
    public const int MaxSize = 10_000;

    private readonly List<Instruction> _instructions = [];

    public int Count => _instructions.Count;

    public Instruction this[int index] => _instructions[index];

    /// <summary>Adds an instruction; false when the expression is too large.</summary>
    public bool TryAdd(Instruction instruction)
    {
        if (_instructions.Count >= MaxSize)
        {
            return false;
        }

        _instructions.Add(instruction);
        return true;
    }
}

/// <summary>One step: consume a character of <paramref name="Set"/>, or continue at both places without consuming one.</summary>
internal readonly record struct Instruction(InstructionKind Kind, CharacterSet? Set, int First, int Second)
{
    public static Instruction Consume(CharacterSet set) => new(InstructionKind.Consume, set, 0, 0);

    public static Instruction Go(int first, int second) => new(InstructionKind.Go, null, first, second);

    public static Instruction Start { get; } = new(InstructionKind.Start, null, 0, 0);

    public static Instruction End { get; } = new(InstructionKind.End, null, 0, 0);

    public static Instruction Match { get; } = new(InstructionKind.Match, null, 0, 0);
}

internal enum InstructionKind
{
    Consume,
    Go,

    /// <summary>Continues only at the start of the text.</summary>
    Start,

    /// <summary>Continues only at the end of the text.</summary>
    End,

    Match,
}
