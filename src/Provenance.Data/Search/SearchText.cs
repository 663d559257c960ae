using Provenance.Text;

namespace Provenance.Data.Search;

/// <summary>What a search asks for. Nothing of the text but words reaches a query language: letters, digits, the marks
/// on them, and points and commas between digits.</summary>
/// <param name="Terms">What every record that is found has, in the order of the text.</param>
/// <param name="NameWords">The words as those of a name, to which names are compared.</param>
internal sealed record SearchText(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<string> NameWords)
{
    /// <summary>The keys of those words for <see cref="Transliteration"/>.</summary>
    public IReadOnlyList<string> NameSounds { get; } = [.. NameWords.Select(Transliteration.KeyOf)];

    public static SearchText Of(string text)
    {
        List<List<Word>> terms = [];
        foreach (var word in Words.Of(text))
        {
            if (word.Continues)
            {
                terms[^1].Add(word);
            }
            else
            {
                terms.Add([word]);
            }
        }

        return new(
            [.. terms.Select((term, place) => new SearchTerm(
                [.. term.Select(word => word.Form)], IsPrefix: place == terms.Count - 1 && !term[0].IsOfRun))],
            Words.OfName(text));
    }
}

/// <summary>A word, or characters of a script without spaces that follow each other.</summary>
/// <param name="Forms">The word, or the characters.</param>
/// <param name="IsPrefix">Whether words that begin with it are found too.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Forms, bool IsPrefix)
{
    /// <summary>Whether a word of a text is this one.</summary>
    public bool Is(string form) =>
        IsPrefix ? form.StartsWith(Forms[0], StringComparison.Ordinal) : form == Forms[0];
}
