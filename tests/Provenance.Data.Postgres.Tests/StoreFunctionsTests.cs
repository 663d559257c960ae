using System.Text;
using Microsoft.EntityFrameworkCore;
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
    public async Task Words_are_as_far_from_names_as_in_the_other_store()
    {
        var random = new Random(20250115);
        (string Name, string Text)[] pairs =
            [.. Enumerable.Range(0, 3000).Select(_ => Words(random)).Select(name => (name, Mistype(random, name)))];
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var distances = await context.Database
            .SqlQuery<int?>(
                $"""
                SELECT provenance_name_distance(name, text) AS "Value"
                FROM unnest({pairs.Select(pair => pair.Name).ToArray()}, {pairs.Select(pair => pair.Text).ToArray()})
                    WITH ORDINALITY AS pair (name, text, place)
                ORDER BY place
                """)
            .ToListAsync(Cancellation);

        Assert.Equal(pairs.Select(pair => NameDistance.Between(pair.Name, pair.Text)), distances);
        Assert.InRange(distances.Count(distance => distance > 0), 100, 2900);
    }

    [Fact]
    public async Task No_name_that_is_near_is_missed_for_its_trigrams()
    {
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var names = await context.SourceNames.Select(row => new { row.Name, row.SourceId }).ToListAsync(Cancellation);
        var random = new Random(20250115);
        for (var i = 0; i < 200; i++)
        {
            var text = Mistype(random, string.Join(' ', SearchText.Of(names[random.Next(names.Count)].Name).Words));
            var near = await context.Database
                .SqlQuery<long>($"SELECT source_id AS \"Value\" FROM provenance_names_near({text}) WHERE {text} <> ''")
                .ToListAsync(Cancellation);
            var expected = names
                .Where(name => NameDistance.Between(name.Name, text) is not null)
                .Select(name => name.SourceId.Value)
                .Distinct();
            Assert.Equal(expected.Order(), near.Order());
        }
    }

    private static string Words(Random random) => string.Join(
        random.Next(3) == 0 ? "-" : " ",
        Enumerable.Range(0, 1 + random.Next(2))
            .Select(_ => string.Concat(random.GetItems("ABЖ".AsSpan(), 2 + random.Next(8)).ToArray())));

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
}
