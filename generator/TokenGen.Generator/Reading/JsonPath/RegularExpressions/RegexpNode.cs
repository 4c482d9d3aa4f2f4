namespace TokenGen.Generator.Reading.JsonPath.RegularExpressions;

/// <summary>A part of a regular expression, which compiles itself to instructions.</summary>
internal abstract class RegexpNode
{
    /// <summary>Adds instructions that continue after the last of them; false if there would be too many.</summary>
    public abstract bool TryCompile(RegexpProgram program);

    /// <summary>The number of instructions, up to the limit that is worth counting.</summary>
    public abstract int Size { get; }

    protected static int Bounded(long size) => (int)Math.Min(size, RegexpProgram.MaxSize + 1);
}

internal sealed class CharacterNode(CharacterSet set) : RegexpNode
{
    public override int Size => 1;

    public override bool TryCompile(RegexpProgram program) => program.TryAdd(Instruction.Consume(set));
}

/// <summary>
/// <c>^</c> and <c>$</c>. By the grammar of RFC 9485 they are ordinary characters; in the compliance test suite of JSONPath, and in every
/// other dialect, they match the ends of the text.
/// </summary>
internal sealed class AnchorNode(bool isStart) : RegexpNode
{
    public override int Size => 1;

    public override bool TryCompile(RegexpProgram program) => program.TryAdd(isStart ? Instruction.Start : Instruction.End);
}

internal sealed class SequenceNode(IReadOnlyList<RegexpNode> parts) : RegexpNode
{
    public override int Size { get; } = Bounded(parts.Sum(static part => (long)part.Size));

    public override bool TryCompile(RegexpProgram program) => parts.All(part => part.TryCompile(program));
}

internal sealed class ChoiceNode(RegexpNode first, RegexpNode second) : RegexpNode
{
    public override int Size { get; } = Bounded(2L + first.Size + second.Size);

    public override bool TryCompile(RegexpProgram program)
    {
        int secondStart = program.Count + first.Size + 2;
        return program.TryAdd(Instruction.Go(program.Count + 1, secondStart))
            && first.TryCompile(program)
            && program.TryAdd(Instruction.Go(secondStart + second.Size, secondStart + second.Size))
            && second.TryCompile(program);
    }
}

/// <summary>A repeated part: <paramref name="max"/> is null if there is no upper limit.</summary>
internal sealed class RepeatNode(RegexpNode inner, int min, int? max) : RegexpNode
{
    public override int Size { get; } = Bounded(
        ((long)min * inner.Size) + (max is { } limit ? (long)(limit - min) * (inner.Size + 1) : inner.Size + 2L));

    public override bool TryCompile(RegexpProgram program)
    {
        if (Size > RegexpProgram.MaxSize)
        {
            return false;
        }

        // An empty part stays empty when it is repeated, so the loop would only waste time.
        for (int i = 0; i < min && inner.Size > 0; i++)
        {
            if (!inner.TryCompile(program))
            {
                return false;
            }
        }

        if (max is null)
        {
            int start = program.Count;
            return program.TryAdd(Instruction.Go(start + 1, start + inner.Size + 2))
                && inner.TryCompile(program)
                && program.TryAdd(Instruction.Go(start, start));
        }

        int end = program.Count + ((max.Value - min) * (inner.Size + 1));
        for (int i = min; i < max; i++)
        {
            if (!program.TryAdd(Instruction.Go(program.Count + 1, end)) || !inner.TryCompile(program))
            {
                return false;
            }
        }

        return true;
    }
}
