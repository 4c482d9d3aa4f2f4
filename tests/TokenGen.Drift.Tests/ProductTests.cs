using TokenGen.Drift.Cases;
using TokenGen.Drift.Judging;
using TokenGen.Drift.Report;

namespace TokenGen.Drift.Tests;

/// <summary>TokenGen's results, compared with the hand-written expectations of the cases.</summary>
public sealed class ProductTests(MeasuredRun run)
{
    public static TheoryData<string> Ids => [.. DriftCases.All.Select(static item => item.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reads_the_response_as_the_case_expects(string id)
    {
        int number = run.Cases.Index().Single(pair => pair.Item.Id == id).Index;
        Verdict verdict = run.Product.Verdicts[number];

        bool isRight = run.Cases[number].Expected switch
        {
            Expected.Whole => verdict.Outcome == Outcome.Whole,
            Expected.Told => verdict.Outcome == Outcome.Told,
            Expected.Read => verdict.Outcome is Outcome.Whole or Outcome.Told,
            _ => verdict.Outcome == Outcome.Refused,
        };
        Assert.True(isRight, $"{verdict.Outcome}: {verdict.Detail}");
    }

    [Fact]
    public void Loses_and_invents_nothing_without_a_report() => Assert.Equal(0, run.Product.Count(Outcome.Lost));

    [Fact]
    public void Reads_at_least_as_many_responses_as_the_best_peer()
    {
        Assert.SkipWhen(MeasuredRun.Peers == Clients.PeerChoice.None, "Peers are switched off by TOKENGEN_DRIFT_PEERS.");

        ClientColumn best = run.Columns.Where(static column => column.Client != "TokenGen").MaxBy(static column => column.Read)!;

        Assert.True(run.Product.Read >= best.Read, $"{run.Product.Read} responses, {best.Client} {best.Read}");
    }
}
