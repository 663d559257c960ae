using Microsoft.Extensions.Options;
using Provenance.Server.Hosting;

namespace Provenance.Server.Telemetry;

/// <summary>Which requests are logged as slow; the settings are under <c>SlowRequests</c>.</summary>
internal sealed class SlowRequestOptions
{
    private const string Section = "SlowRequests";

    /// <summary>Whether slow requests are logged; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>From which time on a request is slow: 1 millisecond to 1 hour, default 1 second.</summary>
    public TimeSpan Threshold { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The settings.</summary>
    /// <exception cref="OptionsValidationException">A value is malformed or out of its range, or a name unknown.</exception>
    public static SlowRequestOptions Of(IConfiguration configuration)
    {
        var options = SettingsSection.Read<SlowRequestOptions>(configuration, Section);
        return options.Threshold >= TimeSpan.FromMilliseconds(1) && options.Threshold <= TimeSpan.FromHours(1)
            ? options
            : throw new OptionsValidationException(
                Section,
                typeof(SlowRequestOptions),
                [$"{Section}:{nameof(Threshold)} is {options.Threshold}; 00:00:00.001 to 01:00:00 would be accepted."]);
    }
}
