using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Finds fields that mean nothing where they stand: misspelt ones, misplaced ones, and those of another version.</summary>
internal sealed class FieldCheck(SpecVersion version, Origins origins, Findings findings)
{
    public void Check(JsonObject members, string name, Visit visit)
    {
        if (name != ReferenceText.Field && KnownFields.Check(visit.Place, name, version) is { } unknown)
        {
            Report(members, name, visit, unknown);
        }
    }

    // Apart, since a method with a lambda makes room for it in each call, whether there is something to report or not.
    private void Report(JsonObject members, string name, Visit visit, UnknownField unknown) =>
        findings.AddMendable(
            ContentDescriptors.UnknownField,
            () => origins.Locate(new Member(members, name, visit.File), ofKey: true),
            unknown.Meant is null ? [] : [new FixFact(FactKeys.Name, unknown.Meant)],
            name,
            unknown.Meant is { } meant ? $"'{meant}' may be meant"
                : unknown.Version is { } other ? $"{SpecVersions.Name(other)} has it, and this document is of {SpecVersions.Name(version)}"
                : "mend its spelling or its place");
}
