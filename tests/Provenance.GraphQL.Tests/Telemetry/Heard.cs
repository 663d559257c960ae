using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Provenance.GraphQL.Telemetry;

namespace Provenance.GraphQL.Tests.Telemetry;

/// <summary>Listens to the engine until it is disposed of.</summary>
internal sealed class Heard : IDisposable
{
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener = new();

    public Heard()
    {
        _activityListener = new()
        {
            ShouldListenTo = source => source.Name == EngineTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == EngineTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meterListener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _meterListener.Start();
    }

    /// <summary>The activities in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Activities => [.. _activities];

    /// <summary>Each activity below its parent, as in <c>query > graphql.execute</c>, in the order in which they began.</summary>
    public IReadOnlyList<string> Tree => [.. _activities.OrderBy(activity => activity.StartTimeUtc).Select(activity =>
        activity.Parent is { } parent ? $"{parent.DisplayName} > {activity.DisplayName}" : activity.DisplayName)];

    /// <summary>The measurements, a line each; durations without their values.</summary>
    public IReadOnlyList<string> Measurements => [.. _measurements];

    /// <summary>Everything that was heard.</summary>
    public string Everything => string.Join('\n', Measurements.Concat(_activities.Select(activity => string.Join(
        ' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.DisplayName).Append(activity.StatusDescription)))));

    public void Dispose()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    private void Note<TValue>(Instrument instrument, TValue value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var shown = instrument.Unit == "s" ? "some" : FormattableString.Invariant($"{value}");
        _measurements.Enqueue(
            $"{instrument.Name} {shown} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
    }
}
