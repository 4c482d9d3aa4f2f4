using System.Reflection;
using TokenGen.Drift.Report;

namespace TokenGen.Drift.Tests;

/// <summary>The tables of docs/drift.md.</summary>
public sealed class PageTests(MeasuredRun run)
{
    private const string Product = "| TokenGen |";

    [Fact]
    public void The_page_has_the_figures_of_this_run()
    {
        Assert.SkipUnless(MeasuredRun.Peers == Clients.PeerChoice.All, "Peers are switched off by TOKENGEN_DRIFT_PEERS.");
        string root = typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryRoot").Value!;
        string page = File.ReadAllText(Path.Combine(root, "docs", "drift.md"));
        Assert.SkipUnless(page.Contains(Product, StringComparison.Ordinal), "The page has no tables yet: run tools/TokenGen.Drift with --write docs/drift.md.");

        Assert.Equal(MarkdownTable.PutInto(page, MarkdownTable.Of(run.Cases, run.Columns)), page);
    }
}
