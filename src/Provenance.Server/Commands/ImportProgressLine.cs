using System.Globalization;
using Provenance.Data.Writers;

namespace Provenance.Server.Commands;

/// <summary>Writes the progress of an import, at most once a second: the citations, their rate per second, and the time
/// left.</summary>
/// <param name="output">Receives the lines.</param>
/// <param name="clock">Measures the time from now on.</param>
internal sealed class ImportProgressLine(TextWriter output, TimeProvider clock) : IProgress<ImportProgress>
{
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan? _written;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        var elapsed = clock.GetElapsedTime(_start);
        if (elapsed - _written < TimeSpan.FromSeconds(1) && value.Bytes < value.Size)
        {
            return;
        }

        _written = elapsed;
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(
            Math.Ceiling(seconds * (value.Size - value.Bytes) / Math.Max(1, value.Bytes - value.Start)));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Citations:N0} citations, {value.Citations / seconds:N0} a second, {Percent(value)} % of the file, {left:c} left"));
    }

    private static int Percent(ImportProgress value) => (int)(100 * value.Bytes / Math.Max(1, value.Size));
}
