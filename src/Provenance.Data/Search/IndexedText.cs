using System.Text;
using Provenance.Text;

namespace Provenance.Data.Search;

/// <summary>A text as the search index has it.</summary>
/// <param name="Words">Its words, each between spaces of its own (' one  two '): how often a text has a word is then
/// how often it has the word in spaces, and a word's beginning needs one space only.</param>
/// <param name="Count">How many words it has.</param>
/// <param name="Lexemes">What finds it: its words, and each two characters that follow each other in a script without
/// spaces.</param>
internal sealed record IndexedText(string Words, int Count, IReadOnlyList<string> Lexemes)
{
    /// <summary>Stands between characters of a script without spaces that do not follow each other, so that no search
    /// finds them as if they did.</summary>
    private const string Gap = "·";

    public static IndexedText Of(string text)
    {
        var (words, count, lexemes) = (new StringBuilder(), 0, new List<string>());
        Word? before = null;
        foreach (var word in Text.Words.Of(text))
        {
            if (word.Continues)
            {
                lexemes.Add(before!.Value.Form + word.Form);
            }
            else if (word.IsOfRun && before is { IsOfRun: true })
            {
                Add(Gap);
            }

            Add(word.Form);
            lexemes.Add(word.Form);
            before = word;
        }

        return new(words.ToString(), count, lexemes);

        void Add(string word)
        {
            words.Append(' ').Append(word).Append(' ');
            count++;
        }
    }
}
