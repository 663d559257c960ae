using System.Globalization;
using Provenance.Attribution.Lexicon;

namespace Provenance.Attribution.Tokens;

/// <summary>Tells whether a text is English, by its share of the words that every English text is full of.</summary>
internal static class Language
{
    /// <summary>The least share of such words. News has about 35 %, other languages written in Latin letters below 10
    /// %.</summary>
    private const double LeastShare = 0.15;

    /// <summary>Fewer words than this tell nothing, but for their script.</summary>
    private const int LeastWords = 12;

    /// <summary>Why the language is not known, in words, or null.</summary>
    public static string? Unknown(Article article)
    {
        int words = 0, english = 0, latin = 0;
        foreach (var token in article.Tokens)
        {
            if (token.IsWord)
            {
                words++;
                english += Words.English.Contains(token.Form) ? 1 : 0;
                latin += token.Form[0] < '\u0250' ? 1 : 0;
            }
        }

        if (words > 0 && latin * 2 < words)
        {
            return "The text is not in Latin letters. Only English is read by the rules, and nothing is guessed.";
        }

        var share = words == 0 ? 1 : (double)english / words;
        return words >= LeastWords && share < LeastShare
            ? string.Create(CultureInfo.InvariantCulture,
                $"The text does not seem to be English: {share:P0} of its words are common English ones, of news about 35 %. ")
                + "Only English is read by the rules, and nothing is guessed."
            : null;
    }
}
