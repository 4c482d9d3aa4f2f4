using System.Globalization;

namespace TokenGen.Generator.Reading.JsonPath.RegularExpressions;

/// <summary>An I-Regexp (RFC 9485). The .NET engine is not used, because its rules differ and some expressions take it forever.</summary>
internal sealed class Regexp
{
    private readonly RegexpProgram _program;

    private Regexp(RegexpProgram program) => _program = program;

    /// <summary>Null if the text is not an I-Regexp, or is too large.</summary>
    public static Regexp? Parse(string pattern)
    {
        RegexpProgram program = new();
        return new RegexpParser(pattern).ParseWhole() is { } node
            && node.Size <= RegexpProgram.MaxSize
            && node.TryCompile(program)
            && program.TryAdd(Instruction.Match)
            ? new Regexp(program)
            : null;
    }

    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether the whole text must match, or only a part of it.</param>
    /// <param name="budget">The remaining work.</param>
    public bool IsMatch(string text, bool isWhole, EvaluationBudget budget)
    {
        States current = new(_program);
        States next = new(_program);
        current.Enter(0, isStart: true, isEnd: text.Length == 0, budget);
        for (int i = 0; i < text.Length; i++)
        {
            if (current.HasMatch && !isWhole)
            {
                return true;
            }

            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            int codePoint = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                codePoint = char.ConvertToUtf32(text[i], text[++i]);
            }

            bool isEnd = i + 1 == text.Length;
            current.Consume(codePoint, category, next, isEnd, budget);
            if (!isWhole)
            {
                next.Enter(0, isStart: false, isEnd, budget);
            }

            (current, next) = (next, current);
            next.Clear();
        }

        return current.HasMatch;
    }

    /// <summary>The current states of the automaton.</summary>
    private sealed class States(RegexpProgram program)
    {
        private readonly bool[] _isEntered = new bool[program.Count];
        private readonly List<int> _entered = [];
        private readonly Stack<int> _pending = new();

        public bool HasMatch { get; private set; }

        public void Enter(int place, bool isStart, bool isEnd, EvaluationBudget budget)
        {
            _pending.Push(place);
            while (_pending.Count > 0)
            {
                int at = _pending.Pop();
                if (_isEntered[at])
                {
                    continue;
                }

                budget.Spend();
                _isEntered[at] = true;
                _entered.Add(at);
                Instruction instruction = program[at];
                if (instruction.Kind == InstructionKind.Go)
                {
                    _pending.Push(instruction.Second);
                    _pending.Push(instruction.First);
                }

                if ((instruction.Kind == InstructionKind.Start && isStart) || (instruction.Kind == InstructionKind.End && isEnd))
                {
                    _pending.Push(at + 1);
                }

                HasMatch |= instruction.Kind == InstructionKind.Match;
            }
        }

        public void Consume(int codePoint, UnicodeCategory category, States next, bool isEnd, EvaluationBudget budget)
        {
            foreach (int at in _entered)
            {
                if (program[at] is { Kind: InstructionKind.Consume, Set: { } set } && set.Contains(codePoint, category))
                {
                    next.Enter(at + 1, isStart: false, isEnd, budget);
                }
            }
        }

        public void Clear()
        {
            foreach (int at in _entered)
            {
                _isEntered[at] = false;
            }

            _entered.Clear();
            HasMatch = false;
        }
    }
}
