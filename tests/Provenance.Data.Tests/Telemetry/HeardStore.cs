using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Provenance.Data.Telemetry;

namespace Provenance.Data.Tests.Telemetry;

/// <summary>Hears what one store measures, until it is disposed of.</summary>
internal sealed class HeardStore : IDisposable
{
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly MeterListener _listener = new();

    public HeardStore(StoreTelemetry telemetry)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == telemetry.Meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The measurements of an instrument so far, each with its tags.</summary>
    public IReadOnlyList<string> Of(string instrument) =>
        [.. _measurements.Where(line => line.StartsWith(instrument + ' ', StringComparison.Ordinal)).Select(line => line[(instrument.Length + 1)..])];

    /// <summary>Asks the instruments that are asked.</summary>
    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Note<TValue>(Instrument instrument, TValue value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Enqueue(FormattableString.Invariant(
            $"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}").TrimEnd());
}
