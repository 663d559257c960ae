using System.Text;

namespace Provenance.Text;

/// <summary>Words of a text that stand one after the other and may be a name.</summary>
/// <param name="Folded">The words in the form that <see cref="Names.Fold"/> gives to a name.</param>
/// <param name="Start">Where they begin, in UTF-16 code units of the text.</param>
/// <param name="End">Where they end.</param>
/// <param name="IsOneWord">Whether it is one word of a script that puts spaces between words.</param>
public readonly record struct PossibleName(string Folded, int Start, int End, bool IsOneWord)
{
    /// <summary>The most words of a name that is found; of a script without spaces, the most characters.</summary>
    public const int MaxWords = 16;

    /// <summary>Every one in a text, by where they begin, the shorter first.</summary>
    public static IEnumerable<PossibleName> In(string text)
    {
        var words = Words.Of(text);
        StringBuilder name = new();
        for (var first = 0; first < words.Count; first++)
        {
            name.Clear();
            for (var last = first; last < Math.Min(words.Count, first + MaxWords); last++)
            {
                name.Append(last == first || words[last].Continues ? "" : " ").Append(words[last].Form);
                yield return new(
                    name.ToString(), words[first].Start, words[last].End, first == last && !words[first].IsOfRun);
            }
        }
    }
}
