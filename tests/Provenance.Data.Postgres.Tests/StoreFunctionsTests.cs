using System.Text;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Search;

namespace Provenance.Data.Tests;

/// <summary>The functions of the migrations do what those of .NET do, which SQLite calls.</summary>
public sealed class StoreFunctionsTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A character that the server's Unicode does not know yet stays as it is.
    [Fact]
    public async Task Every_character_is_folded_alike_alone_and_beside_others()
    {
        string[] characters =
        [
            .. Enumerable.Range(1, 0x10FFFF).Where(Rune.IsValid).Select(value => new Rune(value))
                .Where(Rune.IsLetter)
                .Select(rune => rune.ToString()),
        ];
        Assert.True(characters.Length > 100_000, $"Only {characters.Length} letters were looked at.");
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        foreach (var (before, after) in new[] { ("", ""), ("a", "ß") })
        {
            var folded = await context.Database
                .SqlQuery<string>(
                    $"""
                    SELECT provenance_fold({before} || letter || {after}) AS "Value"
                    FROM unnest({characters}) WITH ORDINALITY AS given (letter, place) ORDER BY place
                    """)
                .ToListAsync(Cancellation);
            var other = characters.Zip(folded)
                .Where(pair => pair.Second != StoreFunctions.Fold(before + pair.First + after)
                    && pair.Second != StoreFunctions.Fold(before) + pair.First + StoreFunctions.Fold(after));
            Assert.Empty(other);
        }
    }

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

        Assert.Equal(pairs.Select(pair => NameDistance.Between(pair.Other, pair.Word)), distances);
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
            INSERT INTO source_name (name, source_id)
            SELECT name, ({sources.Select(id => id.Value).ToArray()})[1 + place % {sources.Count}]
            FROM unnest({added}) WITH ORDINALITY AS given (name, place)
            """,
            Cancellation);
        var names = await context.SourceNames.Select(row => new { row.Name, row.SourceId }).ToListAsync(Cancellation);
        var found = 0;
        for (var i = 0; i < 400; i++)
        {
            var text = Mistype(random, string.Join(' ', SearchText.Of(names[random.Next(names.Count)].Name).Words));
            var near = await context.Database
                .SqlQuery<Near>($"SELECT source_id AS \"Source\", edits AS \"Edits\" FROM provenance_names_near({text})")
                .ToListAsync(Cancellation);
            var expected = names
                .Select(name => (name.SourceId, Edits: NameDistance.Between(name.Name, text)))
                .Where(name => name.Edits > 0)
                .GroupBy(name => name.SourceId, name => name.Edits!.Value)
                .Select(source => new Near(source.Key.Value, source.Min()));
            Assert.Equal(expected.OrderBy(source => source.Source), near.OrderBy(source => source.Source));
            found += near.Count;
        }

        Assert.True(found > 100, $"Only {found} names were near.");
    }

    [Fact]
    public async Task Words_of_texts_are_runs_of_letters_and_digits_without_accents()
    {
        (string Text, string Words)[] cases =
        [
            ("", ""),
            (" .,— “” ", ""),
            ("One", " ONE "),
            ("He said: “No.” – 1,200 (or\tso)\nfell...", " HE  SAID  NO  1  200  OR  SO  FELL "),
            ("Ça, l’été—naïve", " CA  L  ETE  NAIVE "),
            ("Київ… Ж\u0301", " КИІВ  Ж "),
        ];
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var words = await context.Database
            .SqlQuery<string>(
                $"""
                SELECT provenance_words(text) AS "Value"
                FROM unnest({cases.Select(each => each.Text).ToArray()}) WITH ORDINALITY AS given (text, place) ORDER BY place
                """)
            .ToListAsync(Cancellation);
        Assert.Equal(cases.Select(each => each.Words), words);
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
