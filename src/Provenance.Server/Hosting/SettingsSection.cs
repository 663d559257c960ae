using Microsoft.Extensions.Options;

namespace Provenance.Server.Hosting;

/// <summary>Reads sections of the settings, in which nothing may be misspelt.</summary>
internal static class SettingsSection
{
    /// <summary>The options that a section sets; the others keep their defaults.</summary>
    /// <exception cref="OptionsValidationException">A value is malformed, or a name unknown.</exception>
    public static TOptions Read<TOptions>(IConfiguration configuration, string section)
        where TOptions : class, new()
    {
        TOptions options = new();
        try
        {
            configuration.GetSection(section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
            return options;
        }
        catch (InvalidOperationException malformed)
        {
            throw new OptionsValidationException(section, typeof(TOptions), [malformed.Message]);
        }
    }
}
