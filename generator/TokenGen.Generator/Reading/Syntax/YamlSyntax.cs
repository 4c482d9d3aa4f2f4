using SharpYaml;
using SharpYaml.Events;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>Parses YAML with the events of SharpYaml. Its offsets count UTF-16 units.</summary>
internal sealed class YamlSyntax : ISyntaxSource
{
    private const int EventsBetweenCancellationChecks = 4096;

    private readonly string _yaml;
    private readonly int _textStart;
    private readonly QuestionMarkMask _mask;

    /// <summary>The last event; the parser does not keep it when it fails.</summary>
    private ParsingEvent? _last;

    public YamlSyntax(string text, int textStart)
    {
        _textStart = textStart;
        _yaml = textStart == 0 ? text : text.Substring(textStart);
        _mask = QuestionMarkMask.Apply(ref _yaml);
    }

    public string SyntaxName => "YAML";

    public int ToTextOffset(int offset) => _textStart + offset;

    public void Parse(ISyntaxEvents events, CancellationToken cancellationToken)
    {
        using StringReader input = new(_yaml);

        // Deeper than the builders allow, so that the builders report the depth, not the parser.
        IParser parser = Parser.CreateParser(input, DocumentLimits.MaxDepth + 8);
        bool ended = false;
        for (int count = 1; MoveNext(parser); count++)
        {
            if (count % EventsBetweenCancellationChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            _last = parser.Current;
            if (parser.Current is DocumentEnd)
            {
                ended = true;
            }
            else if (ended && parser.Current is DocumentStart second)
            {
                throw Invalid(second.Start.Index, "a second YAML document starts here, but a file can hold only one OpenAPI document");
            }
            else
            {
                Send(parser.Current!, events);
            }
        }
    }

    private bool MoveNext(IParser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException fault)
        {
            (int offset, string reason) = YamlFault.Of(_yaml, fault, _last);
            throw Invalid(offset, reason);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException
            or OverflowException)
        {
            // The scanner throws other exceptions for some malformed texts instead of reporting them.
            throw Invalid(_last?.End.Index ?? 0, "the text after this place cannot be parsed");
        }
    }

    private void Send(ParsingEvent current, ISyntaxEvents events)
    {
        switch (current)
        {
            case MappingStart mapping:
                events.BeginMapping(mapping.Start.Index, mapping.Anchor);
                break;
            case MappingEnd:
                events.EndMapping();
                break;
            case SequenceStart sequence:
                events.BeginSequence(sequence.Start.Index, sequence.Anchor);
                break;
            case SequenceEnd:
                events.EndSequence();
                break;
            case Scalar scalar:
                events.Scalar(new(KindOf(scalar), _mask.Restore(scalar.Value), scalar.Start.Index, scalar.End.Index, scalar.Anchor));
                break;
            case AnchorAlias alias:
                events.Alias(alias.Value, alias.Start.Index, alias.End.Index);
                break;
        }
    }

    /// <summary>Only an unquoted, untagged scalar can be anything but a string; custom tags such as <c>!Ref</c> are ignored.</summary>
    private static SyntaxScalarKind KindOf(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Tag is null or "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null"
            ? SyntaxScalarKind.Plain
            : SyntaxScalarKind.String;

    private SyntaxFaultException Invalid(int offset, string reason) =>
        SyntaxFaultException.Invalid(SyntaxName, ToTextOffset(Math.Min(offset, _yaml.Length)), reason);
}
