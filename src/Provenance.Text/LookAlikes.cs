namespace Provenance.Text;

/// <summary>Finds in one text what a reader would take for given words, whatever their exact characters: in another
/// case, composed or decomposed, with other quotation marks, dashes, spaces and line breaks, with soft hyphens or
/// without (see <see cref="Folding"/>).</summary>
/// <param name="text">The text.</param>
public sealed class LookAlikes(string text)
{
    private readonly Lazy<FoldedText> _folded = new(() => FoldedText.Of(text));

    /// <summary>Where something in the text looks like these words, in UTF-16 code units of the text, in order. Empty
    /// when nothing does, or when nothing of the words can be seen.</summary>
    public IReadOnlyList<Range> Of(string words)
    {
        var form = Folding.Fold(words);
        List<Range> places = [];
        if (string.IsNullOrWhiteSpace(form))
        {
            return places;
        }

        var folded = _folded.Value;
        for (var at = 0; folded.Characters[at..].IndexOf(form) is >= 0 and var next; at += next + 1)
        {
            var (start, end) = folded.Origin(at + next, at + next + form.Length);
            places.Add(start..end);
        }

        return places;
    }
}
