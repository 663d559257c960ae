using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Search;
using Provenance.Text;

namespace Provenance.Data.Tests;

/// <summary>The functions of the migrations do what those of .NET do, which SQLite calls.</summary>
public sealed class StoreFunctionsTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_are_as_far_apart_as_in_the_other_store()
    {
        var random = new Random(20250115);
        (string Word, string Other)[] pairs =
            [.. Enumerable.Range(0, 3000).Select(_ => Word(random)).Select(word => (Mistype(random, word), word))];
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var distances = await context.Database
            .SqlQuery<int?>(
                $"""
                SELECT CASE WHEN edits <= allowed THEN edits END AS "Value"
                FROM unnest({pairs.Select(pair => pair.Word).ToArray()}, {pairs.Select(pair => pair.Other).ToArray()})
                    WITH ORDINALITY AS pair (word, other, place),
                    LATERAL (SELECT CASE WHEN length(word) < 4 THEN 0 WHEN length(word) < 8 THEN 1 ELSE 2 END) AS a (allowed),
                    LATERAL (SELECT provenance_edits(word, other, allowed)) AS e (edits)
                ORDER BY place
                """)
            .ToListAsync(Cancellation);

        Assert.Equal(pairs.Select(pair => NameDistance.BetweenWords(pair.Word, pair.Other)), distances);
        Assert.InRange(distances.Count(distance => distance > 0), 100, 2900);
    }

    [Fact]
    public async Task Names_are_as_near_as_in_the_other_store()
    {
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(Cancellation);
        var sources = await context.Sources.Select(source => source.Id).ToListAsync(Cancellation);
        var random = new Random(20250115);
        var added = Enumerable.Range(0, 1000).Select(_ => Words(random)).Distinct().ToArray();
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO source_name (name, sounds, source_id)
            SELECT name, sounds, ({sources.Select(id => id.Value).ToArray()})[1 + place % {sources.Count}]
            FROM unnest({added}, {added.Select(name => SourceName.SoundsOf(name.Split(' '))).ToArray()})
                WITH ORDINALITY AS given (name, sounds, place)
            """,
            Cancellation);
        var names = await context.SourceNames.Select(row => new { row.Name, row.Sounds, row.SourceId }).ToListAsync(Cancellation);
        var found = 0;
        for (var i = 0; i < 400; i++)
        {
            var text = Mistype(random, names[random.Next(names.Count)].Name);
            var asked = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var sounds = asked.Select(Transliteration.KeyOf).ToArray();
            var near = await context.Database
                .SqlQuery<Near>($"SELECT source_id AS \"Source\", edits AS \"Edits\" FROM provenance_names_near({asked}, {sounds})")
                .ToListAsync(Cancellation);
            var expected = names
                .Select(name => (name.SourceId, Edits: NameDistance.Between(
                    name.Name, name.Sounds, string.Join(' ', asked), string.Join(' ', sounds))))
                .Where(name => name.Edits > 0)
                .GroupBy(name => name.SourceId, name => name.Edits!.Value)
                .Select(source => new Near(source.Key.Value, source.Min()));
            Assert.Equal(expected.OrderBy(source => source.Source), near.OrderBy(source => source.Source));
            found += near.Count;
        }

        Assert.True(found > 100, $"Only {found} names were near.");
    }

    private static string Word(Random random) => string.Concat(random.GetItems("ABЖ\\".AsSpan(), 2 + random.Next(9)).ToArray());

    private static string Words(Random random) =>
        string.Join(random.Next(3) == 0 ? "-" : " ", Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Word(random)));

    private static string Mistype(Random random, string text)
    {
        var letters = text.ToList();
        for (var edits = random.Next(4); edits > 0 && letters.Count > 1; edits--)
        {
            var at = random.Next(letters.Count - 1);
            switch (random.Next(4))
            {
                case 0:
                    letters.RemoveAt(at);
                    break;
                case 1:
                    letters.Insert(at, 'X');
                    break;
                case 2:
                    letters[at] = 'Q';
                    break;
                default:
                    (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                    break;
            }
        }

        return new([.. letters]);
    }

    private sealed record Near(long Source, int Edits);
}
