namespace Provenance.Text;

/// <summary>Finds in one text what a reader would take for given words, whatever their exact characters: in another
/// case, composed or decomposed, with other quotation marks, dashes, spaces and line breaks, with soft hyphens or
/// without (see <see cref="Folding"/>), and with Cyrillic or Greek letters that look like Latin ones.</summary>
/// <param name="text">The text.</param>
public sealed class LookAlikes(string text)
{
    /// <summary>Letters that look alike, small or capital, each above the Latin one.</summary>
    private const string Foreign = "авеѕіјкмнорстухһԁԛԝ" + "αβεζηικμνορτυχ";
    private const string Latin = "abesijkmhopctyxhdqw" + "abezhikmvoptyx";

    private readonly Lazy<(FoldedText Text, string Latin)> _folded = new(() =>
    {
        var folded = FoldedText.Of(text);
        return (folded, InLatin(folded.Characters));
    });

    /// <summary>Where something in the text looks like these words, in UTF-16 code units of the text, in order. Empty
    /// when nothing does, or when nothing of the words can be seen.</summary>
    public IReadOnlyList<Range> Of(string words)
    {
        var form = InLatin(Folding.Fold(words));
        List<Range> places = [];
        if (string.IsNullOrWhiteSpace(form))
        {
            return places;
        }

        var (folded, latin) = _folded.Value;
        for (var at = 0; latin.AsSpan(at).IndexOf(form) is >= 0 and var next; at += next + 1)
        {
            var (start, end) = folded.Origin(at + next, at + next + form.Length);
            places.Add(start..end);
        }

        return places;
    }

    private static string InLatin(ReadOnlySpan<char> folded)
    {
        var letters = folded.ToArray();
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = Foreign.IndexOf(letters[at], StringComparison.Ordinal) is >= 0 and var place
                ? Latin[place]
                : letters[at];
        }

        return new(letters);
    }
}
