using Provenance.Server.Settings;

namespace Provenance.Server.Tests.Settings;

/// <summary>docs/options.md and the classes of options say the same.</summary>
public sealed class OptionsPageTests
{
    private static readonly Dictionary<string, string[]> _rows = Read();

    public static TheoryData<string> Names => [.. All.Select(setting => setting.Name)];

    private static IEnumerable<Setting> All => SettingsSection.All.SelectMany(section => section.Settings);

    [Fact]
    public void The_page_has_all_settings_in_their_sections_and_no_other() =>
        Assert.Equal(All.Select(setting => setting.Name).Order(), _rows.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_has_default_range_and_unit_of_each(string name)
    {
        var setting = All.Single(setting => setting.Name == name);
        var row = _rows[name];

        Assert.Equal(DefaultOf(setting), row[1]);
        Assert.Equal(
            setting.Range is var (least, most) ? $"{least} to {most}"
            : setting.Default is bool ? "true or false"
            : row[2],
            row[2]);
        Assert.NotEmpty(row[2]);
        Assert.NotEmpty(row[3]);
        Assert.Equal(setting.Range is not null, row[0].EndsWith(')'));
    }

    private static string DefaultOf(Setting setting) => setting.Default switch
    {
        null => "none",
        string path when path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) =>
            $"`{Path.GetRelativePath(AppContext.BaseDirectory, path)}` beside the program",
        string text => $"`{text}`",
        IEnumerable<string> several => several.Any() ? string.Join(", ", several) : "none",
        var value => Setting.Shown(value),
    };

    /// <summary>The cells of each setting's row, by its full name.</summary>
    private static Dictionary<string, string[]> Read()
    {
        Dictionary<string, string[]> rows = [];
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "options.md")))
        {
            if (line.StartsWith("## `", StringComparison.Ordinal))
            {
                section = line.Split('`')[1];
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                rows.Add(
                    $"{section}:{line.Split('`')[1]}",
                    [.. line.Trim('|').Split(" | ").Select(cell => cell.Trim())]);
            }
        }

        return rows;
    }
}
