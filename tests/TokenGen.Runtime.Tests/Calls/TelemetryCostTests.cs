using TokenGen.Http;
using TokenGen.Telemetry;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>The cost of traces and metrics without listeners: no bytes.</summary>
public sealed class TelemetryCostTests
{
    private sealed class Asleep : ApiCallObserver
    {
        public override bool IsEnabled => false;

        public override void OnCompleted(in ApiCallResult result) => throw new InvalidOperationException("Nobody wanted to know.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_call_without_observers_allocates_nothing_for_them(bool hasObserver)
    {
        using ApiConnection connection = new(new ApiClientOptions
        {
            BaseAddress = new Uri("https://a.example"),
            Observer = hasObserver ? new Asleep() : null,
        });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("getPet", HttpMethod.Get, "/pets"));
        Assert.Null(CallObservation.Start(request));

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = CallObservation.Start(request);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
