using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;
using TokenGen.Generator.Tests.Sharing;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>What an edit costs if clients share types.</summary>
public sealed class SharedTypesCachingTests
{
    [Fact]
    public void An_edit_of_one_client_binds_and_emits_no_shared_type()
    {
        GeneratorHost host = Host().EditDocument(0, static text => text.Replace("total:", "sum:", StringComparison.Ordinal));

        Assert.Equal("Consumer.Orders.OrdersClient/Order.g.cs", Assert.Single(ModifiedFiles(host)));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(host, TrackingNames.BindShared));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(host, TrackingNames.Bind));
    }

    [Fact]
    public void A_description_in_the_shared_file_emits_its_type_and_the_members_that_repeat_it()
    {
        GeneratorHost host = Host().EditDocument(2, static text => text.Replace("An amount.", "A sum.", StringComparison.Ordinal));

        Assert.Equal(["Consumer.Common.Common/Money.g.cs", "Consumer.Orders.OrdersClient/Order.g.cs"], ModifiedFiles(host)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_member_in_the_shared_file_emits_its_type_and_nothing_of_the_clients()
    {
        GeneratorHost host = Host()
            .EditDocument(2, static text => text.Replace("amount: {", "tax: { type: number }, amount: {", StringComparison.Ordinal));

        Assert.Equal(["Consumer.Common.Common/CommonTypes.g.cs", "Consumer.Common.Common/Money.g.cs"], ModifiedFiles(host)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edit_of_C_sharp_only_asks_for_referenced_types()
    {
        GeneratorHost host = Host().EditCSharp();

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(host, TrackingNames.ReferencedTypes));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(host, TrackingNames.SharedFiles));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(host, TrackingNames.BindShared));
        Assert.Empty(ModifiedFiles(host));
    }

    private static GeneratorHost Host() =>
        GeneratorHost.Create([SharedProject.OrdersClient(), SharedProject.BillingClient(), SharedProject.CommonFile()]);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorHost host, string step) =>
        host.Result.Results[0].TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason).Order();

    private static string[] ModifiedFiles(GeneratorHost host) =>
    [
        .. host.Result.Results[0].TrackedSteps[TrackingNames.Files]
            .SelectMany(static run => run.Outputs)
            .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(static output => ((HostedSourceFile)output.Value).Model.HintName),
    ];
}
