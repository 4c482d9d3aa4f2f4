using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Finds fields that have no meaning at their place (misspelt, misplaced, or of another version), invalid keys, and missing fields.
/// </summary>
internal sealed class FieldCheck(SpecVersion version, Origins origins, DiagnosticBag diagnostics)
{
    public void Check(JsonObject members, string name, Visit visit)
    {
        if (name == ReferenceText.Field || KnownFields.Check(visit.Place, name, version) is not { } unknown)
        {
            return;
        }

        if (MisplacedFields.Advice(visit.Place.Kind, name, members, version) is { } advice)
        {
            ReportMisplaced(members, name, visit, advice);
        }
        else
        {
            Report(members, name, visit, unknown);
        }
    }

    /// <summary>Whether a key of a map is not a status or not an HTTP method. Reports it if so.</summary>
    public bool IsInvalidKey(JsonObject members, string name, Visit visit)
    {
        string? expected = visit.Place switch
        {
            { Kind: ObjectKind.Response, Arrangement: Arrangement.ExtensibleMap } when !KeySyntax.IsStatus(name)
                && !name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) =>
                "a status such as '200', a range such as '2XX', or 'default'",
            { Kind: ObjectKind.Operation, Arrangement: Arrangement.Map } when !KeySyntax.IsToken(name) => "an HTTP method",
            _ => null,
        };
        if (expected is null)
        {
            return false;
        }

        ReportKey(members, name, visit, expected);
        return true;
    }

    /// <summary>
    /// Reports fields beside a reference, which have no meaning (OpenAPI 3.1, Reference Object). A field that equals that of the target
    /// changes nothing.
    /// </summary>
    public void CheckBeside(JsonObject members, string reference, JsonNode? target, Visit visit)
    {
        if (members.Count == 1 || target is not JsonObject other)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            if (KnownFields.IsIgnoredBesideReference(visit.Place.Kind, member.Key, version)
                && !JsonNode.DeepEquals(member.Value, other[member.Key]))
            {
                ReportIgnored(members, member.Key, reference, visit);
            }
        }
    }

    /// <summary>Reports a list under <c>items</c>, which will be read as <c>prefixItems</c>.</summary>
    public void ReportTuple(JsonObject members, Visit visit) =>
        diagnostics.Add(ContentDescriptors.ListUnderItems, () => Locate(members, "items", visit));

    /// <summary>Reports a missing field that drops its object. If the field is misspelt, only the misspelling is reported.</summary>
    public void CheckMissing(JsonObject members, Visit visit)
    {
        if (RequiredFields.Of(visit.Place.Kind) is { Length: > 0 } required && ReferenceText.Of(members) is null)
        {
            CheckMissing(members, visit, required);
        }
    }

    private void CheckMissing(JsonObject members, Visit visit, (string Field, string Owner, string Consequence)[] required)
    {
        foreach ((string field, string owner, string consequence) in required)
        {
            if (!members.ContainsKey(field) && !members.Any(member => KnownFields.Check(visit.Place, member.Key, version)?.Meant == field))
            {
                diagnostics.Add(ContentDescriptors.MissingField, () => Locate(members, visit), field, owner, consequence);
            }
        }
    }

    // A separate method, because a lambda makes its method allocate a closure in each call, even when there is nothing to report.
    private void ReportKey(JsonObject members, string name, Visit visit, string expected) =>
        diagnostics.Add(ContentDescriptors.InvalidKey, () => Locate(members, name, visit), name, expected);

    private void ReportMisplaced(JsonObject members, string name, Visit visit, string advice) =>
        diagnostics.Add(ContentDescriptors.MisplacedField, () => Locate(members, name, visit), name, advice);

    private void ReportIgnored(JsonObject members, string name, string reference, Visit visit) =>
        diagnostics.Add(ReferenceDescriptors.IgnoredField, () => Locate(members, name, visit), reference, name);

    private void Report(JsonObject members, string name, Visit visit, UnknownField unknown)
    {
        // If the object already has the likely field, the misspelt one means something else.
        if (unknown.Meant is { } likely && unknown.ChangesClient && !members.ContainsKey(likely))
        {
            Report(ContentDescriptors.MisspeltField, members, name, visit, unknown, likely);
            return;
        }

        Report(
            ContentDescriptors.UnknownField,
            members,
            name,
            visit,
            unknown,
            unknown.Meant is { } meant ? $"write '{meant}' if that is meant"
                : unknown.Version is { } other ? $"remove it because it belongs to {SpecVersions.Name(other)} and this document is {SpecVersions.Name(version)}"
                : "correct its spelling or its place");
    }

    private void Report(
        DiagnosticDescriptor descriptor, JsonObject members, string name, Visit visit, UnknownField unknown, string argument) =>
        diagnostics.AddFixable(
            descriptor,
            () => Locate(members, name, visit),
            unknown.Meant is null ? [] : [new FixFact(FactKeys.Name, unknown.Meant)],
            name,
            argument);

    private SourceSpan Locate(JsonObject members, string name, Visit visit) =>
        origins.Locate(new Member(members, name, visit.File), ofKey: true);

    /// <summary>The object itself: its key, or its place in a list.</summary>
    private SourceSpan Locate(JsonObject members, Visit visit) => members.Parent is { } parent
        ? origins.Locate(new Member(parent, parent is JsonArray ? members.GetElementIndex()
            .ToString(System.Globalization.CultureInfo.InvariantCulture) : members.GetPropertyName(), visit.File), ofKey: true)
        : visit.File.Positions.Locate([], ofKey: true);
}
