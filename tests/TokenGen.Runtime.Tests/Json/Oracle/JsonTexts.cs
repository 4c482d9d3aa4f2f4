using System.Text;

namespace TokenGen.Runtime.Tests.Json.Oracle;

/// <summary>Makes random texts that are JSON, nearly JSON, or not JSON.</summary>
internal sealed class JsonTexts(int seed)
{
    private static readonly string[] s_fragments =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\\u0000", "\\n", "\\x", "true", "false", "null", "nul", "-", "0", "01", "-0",
        "1.5", "1.", ".5", "1e5", "1E+", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "18446744073709551615", "2147483648",
        "1e400", "79228162514264337593543950336", "NaN", "Infinity", " ", "\t", "\r\n", "\u00a0", "\ufeff", "é", "漢", "😀", "\u007f", "\u0001", "/", "//", "'",
        "\"a\":", "\"\"", "\"\\u0061\":", "aGVsbG8=", "6f9619ff-8b86-d011-b42d-00c04fc964ff",
    ];

    private readonly Random _random = new(seed);
    private readonly List<byte> _text = [];

    /// <summary>Returns the next text, which is valid until the next call.</summary>
    public byte[] Next()
    {
        _text.Clear();
        AppendSpace();
        AppendValue(_random.Next(6));
        AppendSpace();
        for (int change = _random.Next(4) switch { 0 => 0, 1 => 1, 2 => 2, _ => _random.Next(6) }; change > 0; change--)
        {
            Change();
        }

        return [.. _text];
    }

    private void AppendValue(int depth)
    {
        switch (_random.Next(depth > 0 ? 8 : 6))
        {
            case 0 or 1:
                AppendString();
                break;
            case 2 or 3:
                AppendNumber();
                break;
            case 4:
                Append(_random.Next(3) switch { 0 => "true", 1 => "false", _ => "null" });
                break;
            case 5:
                Append(_random.Next(2) == 0 ? "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"" : "\"aGVsbG8=\"");
                break;
            case 6:
                AppendItems('[', ']', () => AppendValue(depth - 1));
                break;
            default:
                AppendItems('{', '}', () =>
                {
                    AppendString();
                    AppendSpace();
                    _text.Add((byte)':');
                    AppendSpace();
                    AppendValue(depth - 1);
                });
                break;
        }
    }

    private void AppendItems(char open, char close, Action append)
    {
        _text.Add((byte)open);
        AppendSpace();
        for (int count = _random.Next(4), index = 0; index < count; index++)
        {
            if (index > 0)
            {
                _text.Add((byte)',');
            }

            AppendSpace();
            append();
            AppendSpace();
        }

        _text.Add((byte)close);
    }

    private void AppendString()
    {
        _text.Add((byte)'"');
        for (int count = _random.Next(8) == 0 ? _random.Next(80) : _random.Next(6); count > 0; count--)
        {
            switch (_random.Next(12))
            {
                case 0:
                    Append(_random.Next(6) switch { 0 => "\\\"", 1 => "\\\\", 2 => "\\/", 3 => "\\ud83d\\ude00", 4 => $"\\u{_random.Next(0x10000):x4}", _ => "\\t" });
                    break;
                case 1:
                    Append(_random.Next(3) switch { 0 => "é", 1 => "漢", _ => "😀" });
                    break;
                default:
                    _text.Add((byte)_random.Next('#', '['));
                    break;
            }
        }

        _text.Add((byte)'"');
    }

    private void AppendNumber()
    {
        if (_random.Next(3) == 0)
        {
            _text.Add((byte)'-');
        }

        if (_random.Next(6) == 0)
        {
            _text.Add((byte)'0');
        }
        else
        {
            Append(_random.NextInt64(_random.Next(3) == 0 ? long.MaxValue : 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (_random.Next(4) == 0)
        {
            Append("." + _random.Next(1_000_000));
        }

        if (_random.Next(6) == 0)
        {
            Append((_random.Next(2) == 0 ? "e" : "E") + (_random.Next(3) switch { 0 => "+", 1 => "-", _ => "" }) + _random.Next(400));
        }
    }

    private void AppendSpace()
    {
        if (_random.Next(5) == 0)
        {
            Append(_random.Next(4) switch { 0 => "\n", 1 => "\r\n", 2 => "\t ", _ => " " });
        }
    }

    private void Append(string text) => _text.AddRange(Encoding.UTF8.GetBytes(text));

    private void Change()
    {
        int place = _random.Next(_text.Count + 1);
        switch (_random.Next(5))
        {
            case 0 when place < _text.Count:
                _text[place] = (byte)_random.Next(256);
                break;
            case 1 when place < _text.Count:
                _text.RemoveRange(place, Math.Min(_random.Next(1, 4), _text.Count - place));
                break;
            case 2:
                _text.RemoveRange(place, _text.Count - place);
                break;
            case 3 when place < _text.Count:
                List<byte> copied = _text.GetRange(place, Math.Min(_random.Next(1, 8), _text.Count - place));
                _text.InsertRange(_random.Next(_text.Count + 1), copied);
                break;
            default:
                _text.InsertRange(place, Encoding.UTF8.GetBytes(s_fragments[_random.Next(s_fragments.Length)]));
                break;
        }
    }
}
