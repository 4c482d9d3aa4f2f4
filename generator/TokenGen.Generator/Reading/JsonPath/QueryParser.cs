namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>Reads the segments and selectors of a query (RFC 9535, sections 2.1 to 2.5).</summary>
internal sealed class QueryParser
{
    /// <summary>Far longer than any real query.</summary>
    private const int MaxLength = 16 * 1024;

    private const int MaxSelectors = 1024;

    private readonly QueryText _text;
    private readonly FilterParser _filters;
    private readonly int _length;
    private int _selectors;

    public QueryParser(string text) => (_text, _filters, _length) = (new QueryText(text), new FilterParser(this), text.Length);

    public QueryText Text => _text;

    public JsonPathQuery ParseWhole()
    {
        if (_length > MaxLength)
        {
            throw new JsonPathSyntaxException(0, "the query is longer than 16384 characters");
        }

        _text.Expect("$");
        JsonPathQuery query = ParseSegments();
        return _text.IsAtEnd ? query : throw _text.Unexpected("'.' or '['");
    }

    /// <summary>The segments after <c>$</c> or <c>@</c>.</summary>
    public JsonPathQuery ParseSegments()
    {
        List<Segment> segments = new();
        while (true)
        {
            // Space may precede a segment, but not follow the last one.
            int start = _text.Offset;
            _text.SkipSpace();
            if (_text.TryRead(".."))
            {
                segments.Add(new Segment(_text.Next == '[' ? ParseBrackets() : [ParseShorthand()], isDescendant: true));
            }
            else if (_text.TryRead("."))
            {
                segments.Add(new Segment([ParseShorthand()], isDescendant: false));
            }
            else if (_text.Next == '[')
            {
                segments.Add(new Segment(ParseBrackets(), isDescendant: false));
            }
            else
            {
                _text.Return(start);
                return new JsonPathQuery(segments);
            }
        }
    }

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    private Selector ParseShorthand()
    {
        if (_text.TryRead("*"))
        {
            return new WildcardSelector();
        }

        string name = "";
        while (!_text.IsAtEnd && (IsNameStart(_text.Next) || (name.Length > 0 && _text.Next is >= '0' and <= '9')))
        {
            name += _text.ReadCharacter();
        }

        return name.Length > 0 ? new NameSelector(name) : throw _text.Unexpected("a name or '*'");
    }

    private List<Selector> ParseBrackets()
    {
        _text.Expect("[");
        List<Selector> selectors = new();
        do
        {
            _text.SkipSpace();
            selectors.Add(++_selectors <= MaxSelectors
                ? ParseSelector()
                : throw new JsonPathSyntaxException(_text.Offset, "the query has more than 1024 selectors"));
            _text.SkipSpace();
        }
        while (_text.TryRead(","));

        return _text.TryRead("]") ? selectors : throw _text.Unexpected("',' or ']'");
    }

    private Selector ParseSelector()
    {
        switch (_text.Next)
        {
            case '\'' or '"':
                return new NameSelector(_text.ReadString());
            case '*':
                _text.Read();
                return new WildcardSelector();
            case '?':
                _text.Read();
                _text.SkipSpace();
                return new FilterSelector(_filters.ParseLogical());
            case ':' or '-' or (>= '0' and <= '9'):
                return ParseIndexOrSlice();
            default:
                throw _text.Unexpected("a name in quotes, an index, a slice, '*' or '?'");
        }
    }

    private Selector ParseIndexOrSlice()
    {
        long? start = _text.Next == ':' ? null : _text.ReadInteger();
        int end = _text.Offset;
        _text.SkipSpace();
        if (!_text.TryRead(":"))
        {
            _text.Return(end);
            return new IndexSelector(start!.Value);
        }

        long? stop = ReadBound();
        return new SliceSelector(start, stop, _text.TryRead(":") ? ReadBound() ?? 1 : 1);
    }

    private long? ReadBound()
    {
        _text.SkipSpace();
        long? bound = _text.Next is '-' or (>= '0' and <= '9') ? _text.ReadInteger() : null;
        _text.SkipSpace();
        return bound;
    }
}
