using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Tasks;

/// <summary>Collects <c>$ref</c> from the events of a parser. Examples and defaults are data: a <c>$ref</c> in them is no reference.</summary>
internal sealed class ReferenceScan(ISyntaxSource source) : ISyntaxEvents
{
    private static readonly HashSet<string> s_data = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const" };

    /// <summary>Fields whose keys are names that the author chose, such as those of properties: a property can be called <c>example</c>.</summary>
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "responses", "parameters", "examples", "requestBodies",
        "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes", "paths", "webhooks", "content", "encoding", "variables", "mapping",
    };

    private readonly Stack<Level> _levels = new();
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    public bool NeedsValues => true;

    /// <summary>Whether the text is an object, and not a list or a scalar.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Whether it has a field with the version of OpenAPI or Swagger.</summary>
    public bool HasVersion { get; private set; }

    public IReadOnlyCollection<string> References => _references;

    public void BeginMapping(int start, string? anchor)
    {
        IsObject |= _levels.Count == 0;
        Begin(start, isMapping: true);
    }

    public void BeginSequence(int start, string? anchor) => Begin(start, isMapping: false);

    public void EndMapping() => End();

    public void EndSequence() => End();

    public void Scalar(in SyntaxScalar scalar)
    {
        if (_levels.Count == 0)
        {
            return;
        }

        Level level = _levels.Peek();
        if (level.ExpectsKey)
        {
            level.Key = scalar.Text;
            return;
        }

        if (level is { IsMapping: true, IsData: false, HasNames: false, Key: "$ref" } && scalar.Text.Length > 0)
        {
            _references.Add(scalar.Text);
        }

        HasVersion |= _levels.Count == 1 && level.Key is "openapi" or "swagger" && scalar.Text.Length > 0;
        level.Key = null;
    }

    public void Alias(string anchor, int start, int end)
    {
        if (_levels.Count == 0)
        {
            return;
        }

        Level level = _levels.Peek();
        level.Key = level.ExpectsKey ? "" : null;
    }

    private void Begin(int start, bool isMapping)
    {
        if (_levels.Count >= DocumentLimits.MaxDepth)
        {
            throw SyntaxFaultException.TooMuch(source.ToTextOffset(start), $"is nested deeper than {DocumentLimits.MaxDepth} levels");
        }

        Level? outer = _levels.Count == 0 ? null : _levels.Peek();
        if (outer is { ExpectsKey: true })
        {
            throw SyntaxFaultException.Invalid(
                source.SyntaxName, source.ToTextOffset(start), "a key must be plain text, not a list or an object");
        }

        // The examples of a schema are a list of data; those of a response are objects with a name, whose field 'value' is data.
        string key = outer is { HasNames: false, Key: { } name } ? name : "";
        bool areNamed = isMapping && s_names.Contains(key);
        bool isData = outer is { IsData: true } || (s_data.Contains(key) && !areNamed) || (outer is { IsExample: true } && key == "value");
        _levels.Push(new Level(isMapping, isData, areNamed && !isData, areNamed && key == "examples", outer is { HasExamples: true }));
    }

    private void End()
    {
        _levels.Pop();
        if (_levels.Count > 0)
        {
            _levels.Peek().Key = null;
        }
    }

    private sealed class Level(bool isMapping, bool isData, bool hasNames, bool hasExamples, bool isExample)
    {
        public bool IsMapping => isMapping;

        public bool IsData => isData;

        public bool HasNames => hasNames;

        public bool HasExamples => hasExamples;

        public bool IsExample => isExample;

        /// <summary>The key whose value comes next; null in a list, and where a key comes next.</summary>
        public string? Key { get; set; }

        public bool ExpectsKey => isMapping && Key is null;
    }
}
