using System.Reflection;
using TokenGen.Drift.Report;

namespace TokenGen.Drift.Tests;

/// <summary>The tables of docs/drift.md.</summary>
public sealed class PageTests(MeasuredRun run)
{
    private static string Page
    {
        get
        {
            string root = typeof(PageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static data => data.Key == "RepositoryRoot").Value!;
            return File.ReadAllText(Path.Combine(root, "docs", "drift.md")).ReplaceLineEndings("\n");
        }
    }

    [Fact]
    public void The_page_has_the_figures_of_each_client_of_this_run() =>
        Assert.All(run.Columns, static column => Assert.Contains(MarkdownTable.RowOf(column), Page, StringComparison.Ordinal));

    [Fact]
    public void The_page_has_the_tables_of_a_run_with_all_peers()
    {
        Assert.SkipUnless(MeasuredRun.Peers == Clients.PeerChoice.All, "Kiota is part of the run only with TOKENGEN_DRIFT_PEERS=All.");

        Assert.Equal(MarkdownTable.PutInto(Page, MarkdownTable.Of(run.Cases, run.Columns)), Page);
    }
}
