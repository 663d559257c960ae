using System.Text;
using Provenance.Data.Connections;

namespace Provenance.Data.Search;

/// <summary>The words of a search text. Nothing else of the text reaches the query language.</summary>
internal sealed class SearchText
{
    private SearchText(IReadOnlyList<string> words) => Words = words;

    /// <summary>The words, in order: runs of letters, digits and the marks on them.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words in the form in which names are compared.</summary>
    public string Folded => StoreFunctions.Fold(string.Join(' ', Words))!;

    public static SearchText Of(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
                is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return new(words);
    }
}
