using Microsoft.Extensions.Options;

namespace Provenance.Server.Settings;

/// <summary>Checks the settings when the program starts, and registers the options that they set.</summary>
internal static class SettingsServices
{
    /// <summary>Checks all sections, before any of them is used.</summary>
    /// <exception cref="OptionsValidationException">A name is unknown, or a value cannot be read, is out of its range or
    /// contradicts another; the failures are all of these, a sentence each.</exception>
    public static void Check(IConfiguration configuration)
    {
        List<string> faults =
        [
            .. SettingNames.Faults(configuration),
            .. SettingsSection.All.SelectMany(section => section.Settings)
                .Select(setting => configuration[setting.Name] is { } value ? setting.Fault(value) : null)
                .OfType<string>(),
        ];
        if (faults.Count == 0)
        {
            faults.AddRange(SettingsSection.All.SelectMany(section => section.Faults(configuration)));
        }

        if (faults.Count > 0)
        {
            throw new OptionsValidationException("Settings", typeof(SettingsSection), faults);
        }
    }

    /// <summary>Adds the options of a section, also as such. What code sets in them beside the settings is validated when the
    /// program starts.</summary>
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, IConfiguration configuration)
        where TOptions : class => services
        .AddOptions<TOptions>()
        .Bind(configuration.GetSection(SettingsSection.NameOf<TOptions>()))
        .ValidateDataAnnotations()
        .ValidateOnStart()
        .Services
        .AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
}
