using TokenGen.Changes;
using TokenGen.Diagnostics.Tests.Baselines;

// dotnet run --project tools/TokenGen.Changes
// Runs two other checkers on the changes whose diagnostics the tests fix, and prints where they and TokenGen differ. Needs Node.js and npm.
string old = ShopDocument.Text.ReplaceLineEndings("\n");
string[] documents = [.. ShopChanges.All.Select(static change => ShopDocument.With(change.Text, change.Replacement))];

using NodeFolder node = new();
await node.InstallAsync($$"""{ "dependencies": { {{OpenApiDiff.Package}}, {{Optic.Package}} }, "overrides": { {{Optic.Overrides}} } }""");
ChangeReport.Write(Console.Out, ShopChanges.All, OpenApiDiff.Name, await OpenApiDiff.AskAsync(node, old, documents));
ChangeReport.Write(Console.Out, ShopChanges.All, Optic.Name, await Optic.AskAsync(node, old, documents));
