using System.Collections.Frozen;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Writers;
using Provenance.Text;

namespace Provenance.Data.Connections;

/// <summary>Keeps what texts are folded to in PostgreSQL, which cannot call the program's folding: of every column that
/// filters compare parts of, unless folding does no more than PostgreSQL's <c>lower</c>.</summary>
internal static class FoldedTexts
{
    private const int PageSize = 5000;

    private static readonly FrozenDictionary<string, string[]> _filtered = new Dictionary<string, string[]>
    {
        ["source"] = ["key", "name", "country"],
        ["document"] = ["key", "title", "url", "language"],
        ["question"] = ["key", "text", "subject", "place"],
        ["claim"] =
        [
            "key", "proposition", "estimate_measure", "estimate_unit", "estimate_population", "estimate_place",
            "estimate_verbatim",
        ],
        ["evidence"] = ["key", "mention", "cue", "hedge"],
    }.ToFrozenDictionary();

    /// <summary>Adds the texts of records of a table, within the current transaction.</summary>
    public static async Task AddAsync(
        PostgresProvenanceContext context,
        TableColumns columns,
        IEnumerable<object> records,
        CancellationToken cancellationToken)
    {
        if (_filtered.TryGetValue(columns.Table, out var filtered))
        {
            TextValues values = new();
            var texts = columns.Only(filtered);
            foreach (var record in records)
            {
                texts.Add(record, values);
            }

            await AddAsync(context, values.Texts, cancellationToken);
        }
    }

    /// <summary>Adds the texts of all records that the store has, within the current transaction.</summary>
    public static async Task FillAsync(PostgresProvenanceContext context, CancellationToken cancellationToken)
    {
        foreach (var (table, column) in _filtered.SelectMany(each => each.Value.Select(column => (each.Key, column))))
        {
            var sql = $"SELECT id AS \"Number\", {column} AS \"Text\" FROM {table} WHERE id > {{0}} "
                + $"ORDER BY id LIMIT {PageSize}";
            for (var last = 0L; ;)
            {
                var rows = await context.Database.SqlQueryRaw<Row>(sql, last).ToListAsync(cancellationToken);
                if (rows.Count == 0)
                {
                    break;
                }

                last = rows[^1].Number;
                await AddAsync(context, [.. rows.Select(row => row.Text).OfType<string>()], cancellationToken);
            }
        }
    }

    private static async Task AddAsync(
        PostgresProvenanceContext context, HashSet<string> texts, CancellationToken cancellationToken)
    {
        var folded = texts
            .Where(text => !Folding.OnlyLowers(text))
            .Select(text => (Text: text, Folded: Folding.Fold(text)))
            .Where(pair => !Ascii.IsValid(pair.Text) || !pair.Folded.Equals(pair.Text, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (folded.Length > 0)
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO folded_text (text, folded)
                SELECT text, folded
                FROM unnest({folded.Select(pair => pair.Text).ToArray()}, {folded.Select(pair => pair.Folded).ToArray()})
                    AS given (text, folded)
                WHERE NOT EXISTS (SELECT FROM folded_text AS known WHERE known.text = given.text)
                """,
                cancellationToken);
        }
    }

    private sealed record Row(long Number, string? Text);

    /// <summary>Takes the texts of rows that have nothing else.</summary>
    private sealed class TextValues : RowValues
    {
        public HashSet<string> Texts { get; } = [];

        public override void Add(string? value)
        {
            if (value is not null)
            {
                Texts.Add(value);
            }
        }

        public override void Add(long? value) => throw NoText();

        public override void Add(int? value) => throw NoText();

        public override void Add(bool? value) => throw NoText();

        public override void Add(DateOnly? value) => throw NoText();

        public override void Add(DateTimeOffset? value) => throw NoText();

        public override void Add(decimal? value) => throw NoText();

        public override void Add(byte[]? value) => throw NoText();

        private static InvalidOperationException NoText() => new("Only columns of texts are folded.");
    }
}
