using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Finds fields that mean nothing where they stand (misspelt ones, misplaced ones, those of another version), keys that cannot be what they
/// stand for, and fields that are missing.
/// </summary>
internal sealed class FieldCheck(SpecVersion version, Origins origins, Findings findings)
{
    public void Check(JsonObject members, string name, Visit visit)
    {
        if (name != ReferenceText.Field && KnownFields.Check(visit.Place, name, version) is { } unknown)
        {
            Report(members, name, visit, unknown);
        }
    }

    /// <summary>Whether a key of a map is no status or no HTTP method, which is reported.</summary>
    public bool IsInvalidKey(JsonObject members, string name, Visit visit)
    {
        string? expected = visit.Place switch
        {
            { Kind: ObjectKind.Response, Arrangement: Arrangement.ExtensibleMap } when !KeySyntax.IsStatus(name) && !name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) =>
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

    /// <summary>Reports a list under <c>items</c>, which will be read as <c>prefixItems</c>.</summary>
    public void ReportTuple(JsonObject members, Visit visit) =>
        findings.Add(ContentDescriptors.ListUnderItems, () => Locate(members, "items", visit));

    /// <summary>Reports a field without which its object is dropped; where it is misspelt, that is reported alone.</summary>
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
                findings.Add(ContentDescriptors.MissingField, () => Locate(members, visit), field, owner, consequence);
            }
        }
    }

    // Apart, since a method with a lambda makes room for it in each call, whether there is something to report or not.
    private void ReportKey(JsonObject members, string name, Visit visit, string expected) =>
        findings.Add(ContentDescriptors.InvalidKey, () => Locate(members, name, visit), name, expected);

    private void Report(JsonObject members, string name, Visit visit, UnknownField unknown)
    {
        // A field that is there already is not what the other one means.
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

    private void Report(DiagnosticDescriptor descriptor, JsonObject members, string name, Visit visit, UnknownField unknown, string argument) =>
        findings.AddMendable(
            descriptor,
            () => Locate(members, name, visit),
            unknown.Meant is null ? [] : [new FixFact(FactKeys.Name, unknown.Meant)],
            name,
            argument);

    private SourceSpan Locate(JsonObject members, string name, Visit visit) => origins.Locate(new Member(members, name, visit.File), ofKey: true);

    /// <summary>The object itself: its key, or its place in a list.</summary>
    private SourceSpan Locate(JsonObject members, Visit visit) => members.Parent is { } parent
        ? origins.Locate(new Member(parent, parent is JsonArray ? members.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture) : members.GetPropertyName(), visit.File), ofKey: true)
        : visit.File.Positions.Locate([], ofKey: true);
}
