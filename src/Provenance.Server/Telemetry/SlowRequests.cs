using System.Diagnostics;

namespace Provenance.Server.Telemetry;

/// <summary>Logs each request that took long in one line, with all that tells why, and nothing of what was asked for but the
/// operation's name: no variable, no literal.</summary>
internal sealed partial class SlowRequests(SlowRequestOptions options, ILogger<SlowRequests> logger)
{
    /// <summary>The longest name that is logged. A name may have as many characters as a document.</summary>
    private const int MaxName = 100;

    /// <summary>Whether slow requests are logged.</summary>
    public bool AreLogged => options.Enabled && logger.IsEnabled(LogLevel.Warning);

    /// <summary>From which time on a request is slow.</summary>
    public TimeSpan Threshold => options.Threshold;

    /// <summary>Logs one.</summary>
    public void Log(SlowRequest request) => LogSlow(
        logger,
        (long)request.Duration.TotalMilliseconds,
        Activity.Current?.TraceId.ToString() ?? "none",
        Short(request.Operation),
        request.DocumentHash ?? "none",
        request.FieldCost,
        request.TypeCost,
        request.Statements,
        request.Errors);

    private static string Short(string? name) => name is null ? "without a name"
        : name.Length > MaxName ? $"{name[..MaxName]}…"
        : name;

    [LoggerMessage(
        LogLevel.Warning,
        "Slow request: {Milliseconds} ms, trace {TraceId}, operation {Operation}, document {DocumentHash}, "
            + "field cost {FieldCost}, type cost {TypeCost}, {Statements} statements, {Errors} errors")]
    private static partial void LogSlow(
        ILogger logger,
        long milliseconds,
        string traceId,
        string operation,
        string documentHash,
        double fieldCost,
        double typeCost,
        int statements,
        int errors);
}
