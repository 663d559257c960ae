using System.Reflection;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.GraphQL.AspNetCore;
using Provenance.Pictures;
using Provenance.Server.Access;
using Provenance.Server.Admissions;
using Provenance.Server.Exports;
using Provenance.Server.Hosting;
using Provenance.Server.Mcp;
using Provenance.Server.Suggestions;
using Provenance.Server.Telemetry;

namespace Provenance.Server.Settings;

/// <summary>A section of the settings that is the program's own, and all that can be set in it. docs/options.md has the
/// same for readers.</summary>
internal sealed class SettingsSection
{
    private readonly Type _options;
    private readonly Func<IConfiguration, IEnumerable<string>> _faults;

    private SettingsSection(
        string name, Type options, IReadOnlyList<Setting> settings, Func<IConfiguration, IEnumerable<string>> faults) =>
        (Name, _options, Settings, _faults) = (name, options, settings, faults);

    /// <summary>The section of the address of the store. Connection strings of other programs may stand there too.</summary>
    public const string Shared = "ConnectionStrings";

    /// <summary>All sections, in the order of the documentation.</summary>
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        Of<ConnectionStringOptions>(Shared),
        Of<StoreOptions>("Store", except: ["ConnectionString", "ListeningConnectionString", "CitationIndex"]),
        Of<CitationIndexOptions>("CitationIndex"),
        Of<SampleCorpusOptions>("SampleCorpus"),
        Of<AccessOptions>("Access", (options, _) => options.Faults()),
        Of<ProxyOptions>("Proxies", (options, _) => options.Faults()),
        Of<GraphQLServerOptions>("GraphQL", except: ["Ide:Title", "Ide:Document", "WebSockets:AllowedOrigins"]),
        Of<HeavyRequestOptions>("HeavyRequests"),
        Of<SlowRequestOptions>("SlowRequests"),
        Of<ExportOptions>("Exports", (options, _) => options.Faults()),
        Of<PictureOptions>("Pictures"),
        Of<McpOptions>("Mcp"),
        Of<SuggestionOptions>("Suggestions", (options, settings) => options.Faults(settings)),
    ];

    /// <summary>The name: <c>Store</c>.</summary>
    public string Name { get; }

    /// <summary>What can be set in it.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>The name of the section that sets these options.</summary>
    public static string NameOf<TOptions>() => All.Single(section => section._options == typeof(TOptions)).Name;

    /// <summary>The options as the settings have them, which were checked before; the others keep their defaults.</summary>
    public static TOptions Read<TOptions>(IConfiguration configuration)
        where TOptions : class, new()
    {
        TOptions options = new();
        configuration.GetSection(NameOf<TOptions>()).Bind(options);
        return options;
    }

    /// <summary>What is wrong with values that can be read, and are in their range.</summary>
    public IEnumerable<string> Faults(IConfiguration configuration) => _faults(configuration);

    private static SettingsSection Of<TOptions>(
        string name,
        Func<TOptions, IConfiguration, IEnumerable<string>>? faults = null,
        params IReadOnlyList<string> except)
        where TOptions : class, new() => new(
            name,
            typeof(TOptions),
            [.. SettingsIn(name, new TOptions()).Where(setting => !except.Any(part =>
                setting.Name == $"{name}:{part}" || setting.Name.StartsWith($"{name}:{part}:", StringComparison.Ordinal)))],
            configuration => faults?.Invoke(Read<TOptions>(configuration), configuration) ?? []);

    private static IEnumerable<Setting> SettingsIn(string prefix, object options) =>
        from property in options.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let name = $"{prefix}:{property.Name}"
        from setting in Setting.TakesSeveral(property.PropertyType) || (property.CanWrite && IsValue(property.PropertyType))
                ? [new(name, property, property.GetValue(options))]
            : property.PropertyType.IsClass && property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal)
                ? SettingsIn(name, property.GetValue(options)!)
            : []
        select setting;

    private static bool IsValue(Type type) => type.IsPrimitive || type == typeof(string) || type == typeof(TimeSpan) || type == typeof(Uri);
}
