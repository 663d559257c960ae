using System.ComponentModel.DataAnnotations;

namespace Provenance.Server.Telemetry;

/// <summary>Which requests are logged as slow: the section <c>SlowRequests</c> of the settings.</summary>
internal sealed class SlowRequestOptions
{
    /// <summary>Whether slow requests are logged; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>From which time on a request is slow: 1 millisecond to 1 hour, default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan Threshold { get; set; } = TimeSpan.FromSeconds(1);
}
