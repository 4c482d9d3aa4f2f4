using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>Reads filter expressions (RFC 9535, section 2.3.5) and rejects those that are not well-typed (section 2.4.3).</summary>
internal sealed class FilterParser(QueryParser queries)
{
    /// <summary>Limits the recursion of the parser into parentheses.</summary>
    private const int MaxDepth = 64;

    private int _depth;

    private QueryText Text => queries.Text;

    public FilterExpression ParseLogical()
    {
        if (++_depth > MaxDepth)
        {
            throw new JsonPathSyntaxException(Text.Offset, "the filter is nested deeper than 64 levels");
        }

        FilterExpression expression = ParseList(
            "||", () => ParseList("&&", ParseBasic, static parts => new AndExpression(parts)), static parts => new OrExpression(parts));
        _depth--;
        return expression;
    }

    private FilterExpression ParseList(
        string separator, Func<FilterExpression> parse, Func<IReadOnlyList<FilterExpression>, FilterExpression> join)
    {
        List<FilterExpression> parts = [parse()];
        while (true)
        {
            int end = Text.Offset;
            Text.SkipSpace();
            if (!Text.TryRead(separator))
            {
                Text.Return(end);
                return parts.Count == 1 ? parts[0] : join(parts);
            }

            Text.SkipSpace();
            parts.Add(parse());
        }
    }

    private FilterExpression ParseBasic()
    {
        if (Text.Next == '!')
        {
            Text.Read();
            Text.SkipSpace();
            return new NotExpression(Text.Next == '(' ? ParseParentheses() : ParseTest(Text.Offset, ParseOperand()));
        }

        if (Text.Next == '(')
        {
            return ParseParentheses();
        }

        int start = Text.Offset;
        Operand left = ParseOperand();
        int end = Text.Offset;
        Text.SkipSpace();
        if (ReadOperator() is not { } operation)
        {
            Text.Return(end);
            return ParseTest(start, left);
        }

        Text.SkipSpace();
        int rightStart = Text.Offset;
        Operand right = ParseOperand();
        return new ComparisonExpression(Comparable(start, left), operation, Comparable(rightStart, right));
    }

    private FilterExpression ParseParentheses()
    {
        Text.Expect("(");
        Text.SkipSpace();
        FilterExpression inner = ParseLogical();
        Text.SkipSpace();
        Text.Expect(")");
        return inner;
    }

    /// <summary>An expression without a comparison must be a query or a function that returns true or false.</summary>
    private static FilterExpression ParseTest(int start, Operand operand) => operand switch
    {
        QueryOperand query => new ExistenceTest(query),
        FunctionCall { Function.Result: FunctionType.Logical } call => new FunctionTest(call),
        FunctionCall call =>
            throw new JsonPathSyntaxException(start, $"the result of {call.Function.Name}() must be compared with something"),
        _ => throw new JsonPathSyntaxException(start, "a literal must be compared with something"),
    };

    private static Operand Comparable(int start, Operand operand) => operand switch
    {
        QueryOperand { IsSingular: false } =>
            throw new JsonPathSyntaxException(start, "a query that may select several nodes cannot be compared"),
        FunctionCall { Function: { Result: not FunctionType.Value } function } =>
            throw new JsonPathSyntaxException(start, $"{function.Name}() is true or false by itself and cannot be compared"),
        _ => operand,
    };

    private ComparisonOperator? ReadOperator() =>
        Text.TryRead("==") ? ComparisonOperator.Equal
        : Text.TryRead("!=") ? ComparisonOperator.NotEqual
        : Text.TryRead("<=") ? ComparisonOperator.LessOrEqual
        : Text.TryRead(">=") ? ComparisonOperator.GreaterOrEqual
        : Text.TryRead("<") ? ComparisonOperator.Less
        : Text.TryRead(">") ? ComparisonOperator.Greater
        : null;

    private Operand ParseOperand()
    {
        switch (Text.Next)
        {
            case '@' or '$':
                bool isRelative = Text.Read() == '@';
                return new QueryOperand(ParseNestedQuery(), isRelative);
            case '\'' or '"':
                return new LiteralOperand(JsonValue.Create(Text.ReadString()));
            case '-' or (>= '0' and <= '9'):
                return new LiteralOperand(ParseNumber());
            case >= 'a' and <= 'z':
                return ParseWord();
            default:
                throw Text.Unexpected("'@', '$', a literal or a function");
        }
    }

    private JsonPathQuery ParseNestedQuery()
    {
        if (++_depth > MaxDepth)
        {
            throw new JsonPathSyntaxException(Text.Offset, "the filter is nested deeper than 64 levels");
        }

        JsonPathQuery query = queries.ParseSegments();
        _depth--;
        return query;
    }

    private JsonNode ParseNumber()
    {
        int start = Text.Offset;
        string number = Text.TryRead("-") ? "-" : "";
        string digits = Text.ReadWhile(IsDigit);
        if (digits.Length == 0 || (digits.Length > 1 && digits[0] == '0'))
        {
            throw new JsonPathSyntaxException(start, "a number has digits, and no leading zero");
        }

        number += digits;
        if (Text.TryRead("."))
        {
            number += "." + Digits();
        }

        if (Text.TryRead("e") || Text.TryRead("E"))
        {
            number += "e" + (Text.TryRead("-") ? "-" : Text.TryRead("+") ? "+" : "") + Digits();
        }

        return JsonNumbers.Create(number);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private string Digits() => Text.ReadWhile(IsDigit) is { Length: > 0 } digits ? digits : throw Text.Unexpected("a digit");

    private Operand ParseWord()
    {
        int start = Text.Offset;
        string word = Text.ReadWhile(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
        if (Text.Next == '(')
        {
            return ParseCall(start, word);
        }

        return word switch
        {
            "true" => new LiteralOperand(JsonValue.Create(true)),
            "false" => new LiteralOperand(JsonValue.Create(false)),
            "null" => new LiteralOperand(null),
            _ => throw new JsonPathSyntaxException(
                start, $"'{word}' is not a literal: a string is in quotes, and a name of the current node is @.{word}"),
        };
    }

    private FunctionCall ParseCall(int start, string name)
    {
        JsonPathFunction function = JsonPathFunction.All.FirstOrDefault(function => function.Name == name)
            ?? throw new JsonPathSyntaxException(start, $"'{name}' is not one of the functions {string.Join(", ", JsonPathFunction.All.Select(static known => known.Name))}");
        if (++_depth > MaxDepth)
        {
            throw new JsonPathSyntaxException(start, "the filter is nested deeper than 64 levels");
        }

        Text.Expect("(");
        List<Operand> arguments = new();
        Text.SkipSpace();
        while (Text.Next != ')' || arguments.Count > 0)
        {
            int argumentStart = Text.Offset;
            if (arguments.Count == function.Parameters.Count)
            {
                throw new JsonPathSyntaxException(argumentStart, $"{name}() takes {function.Parameters.Count} argument(s)");
            }

            arguments.Add(Argument(argumentStart, function, function.Parameters[arguments.Count]));
            Text.SkipSpace();
            if (!Text.TryRead(","))
            {
                break;
            }

            Text.SkipSpace();
        }

        Text.Expect(")");
        _depth--;
        return arguments.Count == function.Parameters.Count
            ? new FunctionCall(function, arguments)
            : throw new JsonPathSyntaxException(start, $"{name}() takes {function.Parameters.Count} argument(s)");
    }

    private Operand Argument(int start, JsonPathFunction function, FunctionType type)
    {
        Operand argument = ParseOperand();
        bool fits = type == FunctionType.Nodes
            ? argument is QueryOperand
            : argument is LiteralOperand or QueryOperand { IsSingular: true } or FunctionCall { Function.Result: FunctionType.Value };
        return fits
            ? argument
            : throw new JsonPathSyntaxException(
                start,
                type == FunctionType.Nodes
                    ? $"the argument of {function.Name}() must be a query"
                    : $"an argument of {function.Name}() must be a literal, a query of at most one node, or a function with a value");
    }
}
