namespace TokenGen.Faults.Tests;

/// <summary>
/// Tests that measure the live memory of the whole process, so no other test runs at the same time: one of them allocates 64 MB for a body.
/// </summary>
[CollectionDefinition(nameof(LiveMemory), DisableParallelization = true)]
public static class LiveMemory
{
    /// <summary>The live memory in bytes, without the requests that the test server has recorded.</summary>
    internal static long Bytes(FaultServer server)
    {
        lock (server.Requests)
        {
            server.Requests.Clear();
            server.Requests.TrimExcess();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
