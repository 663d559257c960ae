using NearNames = Provenance.GraphQL.Errors.Suggestions;

namespace Provenance.Server.Settings;

/// <summary>Finds names that set nothing, and what was meant by them. The settings of a process have all variables of its
/// environment, most of which are others' business: only within the program's own sections nothing else may stand, and
/// outside of them only what resembles one of its names is told.</summary>
internal static class SettingNames
{
    /// <summary>A shorter name of a section resembles too many others.</summary>
    private const int LeastLength = 4;

    private static readonly Setting[] _all = [.. SettingsSection.All.SelectMany(section => section.Settings)];

    /// <summary>Names that set nothing, a sentence each.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration) =>
        from part in configuration.GetChildren()
        let section = SettingsSection.All.FirstOrDefault(section => IsSame(section.Name, part.Key))
        from fault in section is null ? Misspelt(part) : Unknown(section, part)
        select fault;

    private static IEnumerable<string> Unknown(SettingsSection section, IConfigurationSection part) =>
        from name in NamesIn(part)
        where !section.Settings.Any(setting => setting.IsNamed(name))
        let meant = Meant(section, name)
        where meant is not null || section.Name != SettingsSection.Shared
        select meant is null
            ? $"There is no setting {name}. docs/options.md has all that there are."
            : $"There is no setting {name}; did you mean {meant}?";

    /// <summary>A section whose name resembles one of ours, with a setting of just that in it, a name that lacks its section,
    /// or a variable in whose name one underscore stands for two.</summary>
    private static IEnumerable<string> Misspelt(IConfigurationSection part)
    {
        if (part.Value is not null && part.Key.Contains('_', StringComparison.Ordinal)
            && Array.Find(_all, setting => setting.IsNamed(part.Key.Replace('_', ':'))) is { } flat)
        {
            yield return $"{part.Key} sets nothing; did you mean {flat.Name.Replace(":", "__", StringComparison.Ordinal)}?";
        }

        var sections = NearNames.For(
            part.Key, SettingsSection.All.Select(section => section.Name).Where(name => name.Length >= LeastLength));
        foreach (var name in NamesIn(part))
        {
            var rest = name[part.Key.Length..];
            if (sections.Select(section => Array.Find(_all, setting => setting.IsNamed(section + rest)))
                .Append(Array.Find(_all, setting => setting.Name.EndsWith($":{name}", StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(setting => setting is not null) is { } meant)
            {
                yield return $"There is no setting {name}; did you mean {meant.Name}?";
            }
        }
    }

    private static string? Meant(SettingsSection section, string name)
    {
        var told = char.IsAsciiDigit(name[^1]) && name.LastIndexOf(':') is var end && end > section.Name.Length ? name[..end] : name;
        var leaf = told[(told.LastIndexOf(':') + 1)..];
        var rest = told[(section.Name.Length + 1)..];
        return Only(section.Settings)
            ?? Only(_all)
            ?? NearNames.For(rest, section.Settings.Select(setting => setting.Name[(section.Name.Length + 1)..]))
                .Select(near => $"{section.Name}:{near}").FirstOrDefault();

        string? Only(IEnumerable<Setting> settings) =>
            settings.Where(setting => IsSame(setting.Leaf, leaf)).ToList() is [var only] ? only.Name : null;
    }

    /// <summary>The names of all values below a part.</summary>
    private static IEnumerable<string> NamesIn(IConfigurationSection part) =>
        part.AsEnumerable().Where(each => each.Value is not null && each.Key != part.Path).Select(each => each.Key);

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
