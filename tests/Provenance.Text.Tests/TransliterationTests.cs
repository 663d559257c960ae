namespace Provenance.Text.Tests;

public sealed class TransliterationTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_200_pairs_of_names_it_finds_most_that_are_the_same_and_few_that_are_not()
    {
        var found = TransliteratedNames.Same.Where(AreAlike).ToList();
        var mistaken = TransliteratedNames.Different.Where(AreAlike).ToList();
        var recall = (double)found.Count / TransliteratedNames.Same.Count;
        var precision = (double)found.Count / (found.Count + mistaken.Count);
        output.WriteLine($"{TransliteratedNames.Same.Count} same, {TransliteratedNames.Different.Count} near");
        output.WriteLine($"recall {recall:P1}, precision {precision:P1}");
        output.WriteLine($"missed: {string.Join(", ", TransliteratedNames.Same.Except(found))}");
        output.WriteLine($"mistaken: {string.Join(", ", mistaken)}");

        Assert.True(TransliteratedNames.Same.Count + TransliteratedNames.Different.Count >= 200);
        Assert.True(recall >= 0.88, $"recall {recall:P1}");
        Assert.True(precision >= 0.95, $"precision {precision:P1}");
    }

    [Theory]
    [InlineData("un")]
    [InlineData("2025")]
    [InlineData("ガザ")]
    [InlineData("aeiou")]
    public void Words_that_say_too_little_have_no_key(string word) =>
        Assert.Equal(Transliteration.None, Transliteration.KeyOf(word));

    private static bool AreAlike((string One, string Other) pair) =>
        Transliteration.KeyOf(Folding.Fold(pair.One)) is var key && key != Transliteration.None
        && key == Transliteration.KeyOf(Folding.Fold(pair.Other));
}
