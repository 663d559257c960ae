using System.Text;
using Provenance.Domain.Documents;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>Shows the paragraph of a suggestion with its words marked: who says it, by which words, and what.</summary>
internal static class MarkedPassage
{
    private const string Reset = "\e[0m";

    private static readonly (string Open, string Close, string Color)[] _marks =
    [
        ("{", "}", "\e[1;36m"),
        ("<", ">", "\e[1;33m"),
        ("[", "]", "\e[4m"),
    ];

    /// <summary>What the marks mean, in a line.</summary>
    public static string Legend(bool isColored) => string.Join("  ", _marks.Zip(
        ["who", "the words that ascribe", "what is said"],
        (mark, meaning) => isColored ? mark.Color + meaning + Reset : mark.Open + meaning + mark.Close));

    /// <summary>The paragraph.</summary>
    public static string Of(string text, KeptSuggestion kept, bool isColored)
    {
        var start = kept.Passage.Start == 0 ? 0 : text.LastIndexOf('\n', kept.Passage.Start - 1) + 1;
        var end = text.IndexOf('\n', kept.Passage.End);
        end = end < 0 ? text.Length : end;
        IReadOnlyList<TextSpan>[] spans = [kept.SourceSpans, kept.CueSpans, kept.ContentSpans];
        int[] places =
        [
            .. spans.SelectMany(of => of).SelectMany(span => new[] { span.Start, span.End })
                .Append(start).Append(end).Distinct().Order(),
        ];
        StringBuilder shown = new();
        foreach (var (from, to) in places.Zip(places.Skip(1).Append(end)))
        {
            for (var kind = 0; kind < spans.Length; kind++)
            {
                shown.Append(!isColored && spans[kind].Any(span => span.End == from) ? _marks[kind].Close : "");
            }

            for (var kind = spans.Length - 1; kind >= 0; kind--)
            {
                shown.Append(!isColored && spans[kind].Any(span => span.Start == from) ? _marks[kind].Open : "");
            }

            var color = string.Concat(
                spans.Zip(_marks).Where(each => each.First.Any(span => span.Start <= from && from < span.End))
                    .Select(each => each.Second.Color));
            shown.Append(isColored && color.Length > 0 ? color + text[from..to] + Reset : text[from..to]);
        }

        return shown.ToString();
    }
}
