namespace TokenServer.Tests.Support;

/// <summary>A clock that only the test moves.</summary>
internal sealed class ManualClock(long epochMillis) : TimeProvider
{
    public long EpochMillis { get; set; } = epochMillis;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(EpochMillis);
}
