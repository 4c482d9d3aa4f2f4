using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TokenServer.Tests.Support;

/// <summary>Records everything that a log provider receives: messages, values, exceptions and scopes.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IEnumerable<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => _scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        List<string> line = new() { formatter(state, exception), $"{exception}", Describe(state) };
        _scopes.ForEachScope((scope, into) => into.Add(Describe(scope)), line);
        _lines.Enqueue(string.Join(" | ", line));
    }

    public void Dispose()
    {
    }

    private static string Describe(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(", ", values) : $"{state}";
}
