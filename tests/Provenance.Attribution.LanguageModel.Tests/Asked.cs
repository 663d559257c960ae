using Microsoft.Extensions.Logging;
using Provenance.Attribution.Further;

namespace Provenance.Attribution.LanguageModel.Tests;

/// <summary>A suggester of an endpoint, with what it logged.</summary>
internal sealed class Asked : ILogger<LanguageModelSuggester>
{
    public const string Key = "sk-secret-0815";

    /// <summary>What was logged.</summary>
    public List<string> Logged { get; } = [];

    public static LanguageModelOptions Options(string address) => new()
    {
        Endpoint = address,
        Model = "small-model",
        ApiKey = Key,
        Retries = 1,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public async Task<FurtherReading> ReadAsync(
        LoopbackEndpoint endpoint, string text, Action<LanguageModelOptions>? configure = null) =>
        await ReadAsync(endpoint.Address, text, configure, TestContext.Current.CancellationToken);

    public async Task<FurtherReading> ReadAsync(
        string address, string text, Action<LanguageModelOptions>? configure, CancellationToken cancellationToken)
    {
        var options = Options(address);
        configure?.Invoke(options);
        Assert.Empty(options.Faults("Test"));
        using LanguageModelSuggester suggester = new(options, TimeProvider.System, this);
        return await suggester.ReadAsync(text, cancellationToken);
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Logged)
        {
            Logged.Add($"{formatter(state, exception)} {exception}");
        }
    }
}
