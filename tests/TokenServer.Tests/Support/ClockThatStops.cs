namespace TokenServer.Tests.Support;

/// <summary>Returns the time once, for the start of the server, and throws on every later call.</summary>
internal sealed class ClockThatStops : TimeProvider
{
    public const string Message = "The clock has stopped.";

    private bool _asked;

    public override DateTimeOffset GetUtcNow()
    {
        if (_asked)
        {
            throw new InvalidOperationException(Message);
        }

        _asked = true;
        return DateTimeOffset.UnixEpoch;
    }
}
