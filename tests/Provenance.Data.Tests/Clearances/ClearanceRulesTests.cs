using Microsoft.EntityFrameworkCore;
using Provenance.Data.Clearances;
using Provenance.Data.Configurations;

namespace Provenance.Data.Tests.Clearances;

/// <summary>For each table and column it is decided what those are shown of it who may not see everything.</summary>
public sealed class ClearanceRulesTests
{
    private const string Past = "past_";

    private static readonly string[] _notWritten = ["api_key", "applied_script", "import_position", "supersession"];

    [Fact]
    public async Task Every_table_and_column_has_a_rule()
    {
        var rules = Rules();
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var tables = context.Model.GetRelationalModel().Tables
            .ToDictionary(table => table.Name, table => table.Columns.Select(column => column.Name).Order(StringComparer.Ordinal).ToList());

        Assert.Equal(
            tables.Where(table => !IsPast(table.Key)).OrderBy(table => table.Key, StringComparer.Ordinal).Select(Line),
            rules.OrderBy(table => table.Key, StringComparer.Ordinal).Select(Line));
        Assert.All(tables.Where(table => IsPast(table.Key)), table => Assert.Equal(
            rules[table.Key[Past.Length..]].Append(PastTables.Until).Order(StringComparer.Ordinal), table.Value));
    }

    [Fact]
    public async Task Every_table_is_written_to_a_part_or_named_as_one_that_is_not()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var written = context.Model.GetEntityTypes()
            .Where(type => !type.HasSharedClrType && PartTables.Types.Contains(type.GetRootType().ClrType))
            .Select(type => type.GetTableName()!).ToHashSet();

        Assert.Equal(
            Rules().Keys.Order(StringComparer.Ordinal),
            written.Concat(_notWritten).Order(StringComparer.Ordinal));
    }

    private static string Line(KeyValuePair<string, List<string>> table) => $"{table.Key}: {string.Join(' ', table.Value)}";

    private static bool IsPast(string table) => table.StartsWith(Past, StringComparison.Ordinal) && table != "past_identity";

    /// <summary>The columns of the tables that have a rule.</summary>
    private static Dictionary<string, List<string>> Rules()
    {
        Dictionary<string, List<string>> rules = [];
        List<string>? columns = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Clearances", "ClearanceRules.txt"))
            .Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                columns!.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
            else
            {
                rules.Add(line[..line.IndexOf(':', StringComparison.Ordinal)], columns = []);
            }
        }

        rules.Values.ToList().ForEach(each => each.Sort(StringComparer.Ordinal));
        return rules;
    }
}
