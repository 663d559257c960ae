using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Provenance.GraphQL.Execution;

namespace Provenance.Server.Outages.Tests;

/// <summary>Writes the unexpected exceptions of a server's fields, of which clients learn nothing, to the output of the test that runs it.</summary>
internal sealed class FaultOutput(ITestOutputHelper output) : ILoggerProvider, ILogger
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) =>
        categoryName == typeof(GraphQLEngine).FullName ? this : NullLogger.Instance;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && IsEnabled(logLevel))
        {
            output.WriteLine($"{formatter(state, exception)}: {exception}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
