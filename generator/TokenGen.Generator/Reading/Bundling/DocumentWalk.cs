using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Consistency;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Visits the whole document once, in document order. It checks values, collects references, and inlines targets that cannot be components.
/// Works without recursion.
/// </summary>
internal sealed class DocumentWalk(
    SpecVersion version,
    ValueCheck check,
    FieldCheck fields,
    ConsistencyCheck consistency,
    Origins origins,
    ReferenceCollector references,
    CancellationToken cancellationToken)
{
    private const int VisitsBetweenCancellationChecks = 1024;

    private readonly Stack<Visit> _pending = new();
    private readonly List<Visit> _children = [];
    private readonly HashSet<JsonNode> _hoistedVisited = [];
    private int _visits;

    private readonly HashSet<JsonObject> _legacyTuples = [];

    /// <summary>Objects that replace list items of the wrong kind, which are already reported.</summary>
    private readonly HashSet<JsonObject> _standIns = [];
    private readonly HashSet<JsonObject> _invalidOperations = [];

    /// <summary>The schemas with <c>prefixItems</c>, outer ones first.</summary>
    public List<JsonObject> Tuples { get; } = [];

    public void Run(JsonObject root, ParsedFile file)
    {
        Drain(new(root, new(ObjectKind.Document, Arrangement.One), file, Inlined: null), isHoisted: false);
        while (references.NextUnvisited() is { } target)
        {
            Drain(target, isHoisted: true);
        }

        // They are removed last, because the walk is inside them when it finds the error.
        foreach (JsonObject operation in _invalidOperations)
        {
            (operation.Parent as JsonObject)?.Remove(operation.GetPropertyName());
        }
    }

    private void Drain(Visit start, bool isHoisted)
    {
        _pending.Push(start);
        while (_pending.Count > 0)
        {
            if (++_visits % VisitsBetweenCancellationChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Visit visit = _pending.Pop();
            if (!isHoisted || _hoistedVisited.Add(visit.Node))
            {
                Enter(visit);
            }

            for (int i = _children.Count - 1; i >= 0; i--)
            {
                _pending.Push(_children[i]);
            }

            _children.Clear();
        }
    }

    private void Enter(Visit visit)
    {
        if (visit.Node is JsonArray items)
        {
            EnterList(items, visit);
        }
        else if (visit.Node is JsonObject members)
        {
            EnterObject(members, visit);
        }
    }

    private void EnterObject(JsonObject members, Visit visit)
    {
        if (visit.Place is { Kind: ObjectKind.Discriminator })
        {
            references.AddMapping(members, visit);
            return;
        }

        if (visit.Place is { Kind: ObjectKind.Schema, Arrangement: Arrangement.One })
        {
            if (LegacyTuples.IsOne(members))
            {
                fields.ReportTuple(members, visit);
                LegacyTuples.Modernize(members, visit.File, origins);
                _legacyTuples.Add(members);
            }

            NullMarks.Mark(members, version, visit.File, origins);
            if (members["prefixItems"] is JsonArray { Count: > 0 })
            {
                Tuples.Add(members);
            }
        }

        if (version == SpecVersion.Swagger20 && visit.Place is { Arrangement: Arrangement.One, Kind: ObjectKind.Parameter })
        {
            SwaggerMarks.MarkParameter(members, visit.File, check);
        }
        else if (version == SpecVersion.Swagger20 && visit.Place is { Arrangement: Arrangement.One, Kind: ObjectKind.Schema })
        {
            SwaggerMarks.MarkSchema(members);
        }
        else if (version == SpecVersion.Swagger20 && visit.Place is { Arrangement: Arrangement.One, Kind: ObjectKind.Response })
        {
            SwaggerMarks.MarkResponse(members);
        }

        if (visit.Place.Arrangement == Arrangement.One && visit.Place.Kind != ObjectKind.Other)
        {
            check.CheckReference(members, visit.File);
            if (!_standIns.Contains(members))
            {
                fields.CheckMissing(members, visit);
            }

            consistency.Meet(members, visit);
        }

        // A property may be named $ref; then its value is a schema, not a string.
        string? reference = ReferenceText.Of(members);
        bool isReferable = visit.Place.Arrangement == Arrangement.One && ComponentSection.Of(visit.Place.Kind, version) is not null;
        if (reference is not null && isReferable)
        {
            fields.CheckBeside(members, reference, references.Add(members, reference, visit), visit);
        }

        // Up to OpenAPI 3.0, fields beside $ref have no meaning.
        if (reference is null || !isReferable || (visit.Place.Kind == ObjectKind.Schema && version >= SpecVersion.OpenApi31))
        {
            AddChildren(members, visit, static _ => true);
        }

        if (reference is not null && !isReferable)
        {
            PutInPlace(members, reference, visit);
        }
    }

    private void PutInPlace(JsonObject holder, string reference, Visit visit)
    {
        HashSet<string> own = [.. holder.Select(static member => member.Key)];
        if (references.PutInPlace(holder, reference, visit) is not { } inlined)
        {
            return;
        }

        if (inlined.Node == holder)
        {
            AddChildren(holder, inlined, name => !own.Contains(name));
            if (ReferenceText.Of(holder) is { } next)
            {
                PutInPlace(holder, next, inlined);
            }
        }
        else
        {
            _children.Add(inlined);
        }
    }

    private void AddChildren(JsonObject members, Visit visit, Func<string, bool> isWanted)
    {
        List<(string Name, JsonNode? Value)>? corrections = null;
        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            if (isWanted(member.Key) && !(member.Key == "prefixItems" && _legacyTuples.Contains(members)))
            {
                CheckName(members, member.Key, visit);
            }

            if (DocumentShape.MemberOf(visit.Place, member.Key) is not { } rule || !isWanted(member.Key)
                || (member.Key == ReferenceText.Field && ReferenceText.Of(members) is not null))
            {
                continue;
            }

            // Nothing follows the colon: the entry has no content, or the field counts as absent.
            JsonNode? value = member.Value is null
                ? visit.Place.IsMap ? new JsonObject() : null
                : check.Check(rule, member.Value, new(members, member.Key, visit.File));
            if (value is null || value != member.Value)
            {
                (corrections ??= []).Add((member.Key, value));
            }

            if (rule.Place is { } place && value is JsonObject or JsonArray)
            {
                _children.Add(new(value, place, visit.File, visit.Inlined));
            }
        }

        foreach ((string name, JsonNode? value) in corrections ?? [])
        {
            if (value is null)
            {
                members.Remove(name);
            }
            else
            {
                members[name] = value;
            }
        }
    }

    private void CheckName(JsonObject members, string name, Visit visit)
    {
        fields.Check(members, name, visit);

        // In a map of methods the entry is the operation; in a map of responses the object around the map is the operation.
        if (fields.IsInvalidKey(members, name, visit)
            && (visit.Place.Kind == ObjectKind.Operation ? members[name] : members.Parent) is JsonObject operation)
        {
            _invalidOperations.Add(operation);
        }
    }

    private void EnterList(JsonArray items, Visit visit)
    {
        FieldRule rule = new(visit.Place.Entry, ScalarRule.None);
        for (int i = 0; i < items.Count; i++)
        {
            // The item is replaced, not removed, so that the indexes of the other items stay the same.
            JsonNode? item = items[i];
            JsonNode value = (item is null ? null : check.Check(rule, item, new(items, Index(i), visit.File))) ?? new JsonObject();
            if (value != item)
            {
                items[i] = value;
                if (item is not null && value is JsonObject { Count: 0 } standIn)
                {
                    _standIns.Add(standIn);
                }
            }

            _children.Add(new(value, visit.Place.Entry, visit.File, visit.Inlined));
        }
    }

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
