using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Provenance.GraphQL.Telemetry;

/// <summary>The activities and instruments of the engine. They are the base class library's, so that whoever runs the engine
/// chooses what listens; while nothing does, they cost nothing. Nothing that clients write is told: no text of a document, no
/// variable, no literal, and the name of an operation only where the server trusts its document.</summary>
public static class EngineTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Provenance.GraphQL";

    private static readonly Meter _meter = new(Name);

    /// <summary>The bounds, in seconds, by which durations are counted.</summary>
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static readonly InstrumentAdvice<double> _costs = new()
    {
        HistogramBucketBoundaries = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000],
    };

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Histogram<double> RequestDuration { get; } = _meter.CreateHistogram(
        "provenance.graphql.request.duration", "s", "Time from a request to its answer, before that is written.",
        tags: null, advice: _seconds);

    internal static Histogram<double> BatchDuration { get; } = _meter.CreateHistogram(
        "provenance.graphql.batch.duration", "s", "Time of one call of a resolver, for all parents of its level.",
        tags: null, advice: _seconds);

    internal static Histogram<double> OperationCost { get; } = _meter.CreateHistogram(
        "provenance.graphql.operation.cost", "{cost}", "Estimated cost of an operation, of those refused for it too.",
        tags: null, advice: _costs);

    internal static Counter<long> DocumentLookups { get; } = _meter.CreateCounter<long>(
        "provenance.graphql.document_cache.lookups", "{lookup}", "Documents that were asked of the cache of plans.");

    /// <summary>Begins a step of a request, which ends when it is disposed of; null while nobody listens.</summary>
    internal static Activity? Step(string name) => Activities.StartActivity(name);

    /// <summary>Counts whether a document was ready to run.</summary>
    internal static void Count(bool isKnown) => DocumentLookups.Add(
        1, new KeyValuePair<string, object?>("provenance.graphql.document_cache.result", isKnown ? "hit" : "miss"));
}
